using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClaimTracker.Discord.Simulator.Page;

/// <summary>What the page shows: the world as one person sees it.</summary>
internal sealed class PageReading(Stage stage, PageWords words)
{
    private const int MostMessages = 100;
    private readonly World world = stage.World;

    /// <summary>Who one can be: everybody who is a member of a server.</summary>
    public Ok<IReadOnlyList<PersonView>> People() =>
        TypedResults.Ok(
            world.Do<IReadOnlyList<PersonView>>(() =>
                [
                    .. world
                        .Users.Where(user =>
                            !user.IsBot && world.Servers.Any(server => server.MemberOf(user) is not null)
                        )
                        .Select(user => PersonView.Of(user, world)),
                ]
            )
        );

    public Results<Ok<WorldView>, NotFound> World(ulong person) =>
        world.Do<Results<Ok<WorldView>, NotFound>>(() =>
            world.User(person) is { IsBot: false } user ? TypedResults.Ok(Seen(user)) : TypedResults.NotFound()
        );

    /// <summary>The newest messages of a channel, oldest first, and the commands offered there.</summary>
    public Ok<ConversationView> Conversation(ulong person, ulong channel) =>
        world.Do(() =>
        {
            var seat = stage.Seat(person, channel);
            var commands = seat.Commands.Select(command =>
                CommandJson.Of(command, world.App, withLocalizations: false, seat.Person.User.Locale)
            );
            return TypedResults.Ok(
                new ConversationView(
                    $"{channel}",
                    WireValues.List(seat.Messages.TakeLast(MostMessages).Select(Seen)),
                    WireValues.List(commands)
                )
            );
        });

    private static JsonObject Seen(Card card)
    {
        var json = card.Json;
        json["used_command"] = card.Message.UsedCommand;
        return json;
    }

    private WorldView Seen(User user) =>
        new(
            PersonView.Of(user, world),
            world.Ids.Now,
            new BotView(
                $"{world.App.Bot.Id}",
                world.App.Name,
                $"{words.Api()}",
                world.App.Token,
                words.BotsConnected() > 0 || world.App.InteractionsEndpoint is not null,
                world.App.Commands.Count
            ),
            [
                .. world
                    .Servers.Where(server => server.MemberOf(user) is not null)
                    .Select(server => ServerView.Of(server, user)),
            ],
            [
                .. world
                    .Channels.Where(channel => channel.IsDirect && channel.Recipients.Contains(user))
                    .Select(channel => ChannelView.Of(channel, user)),
            ]
        );
}

/// <summary>What the page tells about pointing a bot at the simulator.</summary>
/// <param name="Api">The address of the REST API; known once the simulator listens.</param>
/// <param name="BotsConnected">How many are at the gateway.</param>
internal sealed record PageWords(Func<Uri> Api, Func<int> BotsConnected);
