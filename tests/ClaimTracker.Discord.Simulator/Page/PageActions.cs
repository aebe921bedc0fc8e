using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClaimTracker.Discord.Simulator.Page;

/// <summary>What people do on the page. Each is one call of the driver; what it refuses goes up as <see cref="NotPossibleException"/>.</summary>
internal sealed class PageActions(Stage stage, OpenThings open)
{
    private readonly Given given = new(stage.World, open.Files);

    public Ok<PageAnswer> Say(ulong person, ulong channel, SayRequest request)
    {
        var seat = stage.Seat(person, channel);
        var earlier = request.RepliesTo is { } id ? Card(seat, ulong.Parse(id, provider: null)).Message : null;
        var message = seat.Say(request.Text, earlier, [.. request.Files.Select(given.File)]);
        return TypedResults.Ok(new PageAnswer("posted") { Message = $"{message.Id}" });
    }

    public async Task<Ok<PageAnswer>> SlashAsync(
        ulong person,
        ulong channel,
        SlashRequest request,
        CancellationToken cancellationToken
    )
    {
        var seat = stage.Seat(person, channel);
        return Shown(await seat.Slash(request.Command, given.All(request.Options), cancellationToken));
    }

    public async Task<Ok<PageAnswer>> SuggestAsync(
        ulong person,
        ulong channel,
        SuggestRequest request,
        CancellationToken cancellationToken
    )
    {
        var others = given.All(request.Options);
        var choices = await stage
            .Seat(person, channel)
            .Suggest(request.Command, request.Option, request.Typed, others, cancellationToken);
        return TypedResults.Ok(new PageAnswer("suggested") { Choices = choices });
    }

    public async Task<Ok<PageAnswer>> MessageMenuAsync(
        ulong person,
        ulong channel,
        ulong message,
        MenuRequest request,
        CancellationToken cancellationToken
    )
    {
        var seat = stage.Seat(person, channel);
        return Shown(await seat.Menu(request.Command, Card(seat, message), cancellationToken));
    }

    public async Task<Ok<PageAnswer>> UserMenuAsync(
        ulong person,
        ulong channel,
        ulong user,
        MenuRequest request,
        CancellationToken cancellationToken
    ) => Shown(await stage.Seat(person, channel).Menu(request.Command, stage.Account(user), cancellationToken));

    public async Task<Ok<PageAnswer>> ClickAsync(
        ulong person,
        ulong channel,
        ulong message,
        ClickRequest request,
        CancellationToken cancellationToken
    ) => Shown(await Card(stage.Seat(person, channel), message).Click(request.Button, cancellationToken));

    public async Task<Ok<PageAnswer>> SelectAsync(
        ulong person,
        ulong channel,
        ulong message,
        SelectRequest request,
        CancellationToken cancellationToken
    )
    {
        var card = Card(stage.Seat(person, channel), message);
        return Shown(await card.Select(request.Select, given.List(request.Values), cancellationToken));
    }

    public async Task<Ok<PageAnswer>> SubmitAsync(
        string form,
        SubmitRequest request,
        CancellationToken cancellationToken
    )
    {
        var modal = open.Forms.Find(form) ?? throw new NotPossibleException("This form was closed; open it again.");
        return Shown(await modal.Submit(given.All(request.Values), cancellationToken));
    }

    /// <summary>The direct conversation with the bot, made when there is none.</summary>
    public Ok<PageAnswer> OpenDirect(ulong person) =>
        TypedResults.Ok(
            new PageAnswer("opened") { Channel = $"{new Person(stage, stage.Account(person)).InDirect().Channel.Id}" }
        );

    private static Card Card(Seat seat, ulong message) =>
        seat.Messages.FirstOrDefault(card => card.Message.Id == message)
        ?? throw new NotPossibleException($"{seat.Person} does not see that message; it may have been deleted.");

    private Ok<PageAnswer> Shown(Answer answer) => TypedResults.Ok(PageAnswer.Of(answer, open));
}

/// <summary>Finds who and where by the ids in an address.</summary>
internal static class PageSeats
{
    /// <exception cref="NotPossibleException">There is no such person or channel, or the person does not see it.</exception>
    public static Seat Seat(this Stage stage, ulong person, ulong channel)
    {
        var found = stage.World.Do(() => stage.World.Channel(channel));
        return new Person(stage, stage.Account(person)).In(
            found ?? throw new NotPossibleException("There is no such channel.")
        );
    }

    /// <exception cref="NotPossibleException">There is no such account.</exception>
    public static User Account(this Stage stage, ulong id) =>
        stage.World.Do(() => stage.World.User(id)) ?? throw new NotPossibleException("There is no such person.");
}
