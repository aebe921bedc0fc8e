using System.Text;
using ClaimTracker.Chromium;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Host.Tests.Documentation;
using Microsoft.Playwright;
using NodaTime;

namespace ClaimTracker.Host.Tests.Chat.Story;

/// <summary>Writes a Markdown page of what people do and see, with the pictures of it.</summary>
internal sealed class Transcript(Newsroom room, StoryClock clock, ChromiumFixture chromium, string intro)
{
    private readonly StringBuilder text = new(intro + "\n");
    private readonly Camera camera = new(room, chromium);

    public void Chapter(string title) => Add($"## {title}");

    public void Say(string words) => Add(words);

    /// <summary>Uses a command, and writes down how it was typed and what came.</summary>
    /// <param name="options">An object with a value for each option, in the order in which they are typed; null: none.</param>
    public async Task<Card> SeeAsync(Seat seat, string command, object? options = null)
    {
        var answer = await AskAsync(seat, command, options);
        Show(seat, answer);
        return answer;
    }

    /// <summary>The same, where the answer is shown in another way.</summary>
    public async Task<Card> AskAsync(Seat seat, string command, object? options = null)
    {
        var answer = await seat.Slash(command, options, TestContext.Current.CancellationToken).Settled();
        Add($"**{NameOf(seat)}:** `{command}{string.Concat(Typed(options))}`");
        return answer.Card;
    }

    public void Show(Seat seat, Card card) => Add($"{WhoSees(seat, card)}\n\n{On(seat).Render(card)}");

    /// <summary>Only the text on top of a card.</summary>
    public void ShowTop(Seat seat, Card card) => Add($"{WhoSees(seat, card)}\n\n{On(seat).RenderTop(card)}");

    /// <summary>A picture of the message, alone or with others, and its words for those who do not see pictures.</summary>
    public async Task PictureAsync(Seat seat, string name, string alt, Card card, params IReadOnlyList<Message> others)
    {
        await camera.TakeAsync(seat, name, [card.Message.Id, .. others.Select(message => message.Id)]);
        Add($"{WhoSees(seat, card)}\n\n{Image(name, alt, Camera.ShownWidth)}\n\n{InWords(On(seat).Render(card))}");
    }

    /// <summary>A picture of the form that a button of a card opens, filled in by <paramref name="fill"/>, and its words.</summary>
    public async Task PictureAsync(
        Seat seat,
        string name,
        string alt,
        Modal form,
        Card card,
        string button,
        Func<ILocator, Task> fill
    )
    {
        await camera.TakeFormAsync(seat, name, card, button, fill);
        Add($"{Image(name, alt, Camera.ShownWidthOfForm)}\n\n{InWords(On(seat).Render(form))}");
    }

    /// <summary>Holds the page against the file; <c>CLAIMTRACKER_UPDATE_SNAPSHOTS=1</c> writes the file first.</summary>
    /// <param name="file">Beneath the repository's root.</param>
    /// <param name="address">What is another in every run, such as the number of a port.</param>
    /// <param name="shownAs">What stands on the page instead.</param>
    public void Check(string file, string address, string shownAs)
    {
        var path = Path.Combine(Repository.Root, file);
        var written = text.ToString().Replace(address, shownAs, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("CLAIMTRACKER_UPDATE_SNAPSHOTS") is "1")
        {
            File.WriteAllText(path, written);
        }

        Assert.Equal(File.ReadAllText(path), written);
    }

    private static string Image(string name, string alt, int width) =>
        $"<img src=\"images/first-five-minutes/{name}.png\" width=\"{width}\" alt=\"{alt}\">";

    private static string InWords(string shown) =>
        $"<details><summary>The same in words</summary>\n\n{shown}\n\n</details>";

    private static string NameOf(Seat seat) => seat.Person.User.DisplayName;

    private static string WhoSees(Seat seat, Card card) =>
        card.IsPrivate ? $"*Only {NameOf(seat)} sees:*" : $"*Everybody in {seat.Channel} sees:*";

    private static IEnumerable<string> Typed(object? options) =>
        options is null
            ? []
            : options
                .GetType()
                .GetProperties()
                .Select(option => $" {option.Name.Replace('_', '-')}:{InFull(option.GetValue(options)!)}");

    private static string InFull(object value) =>
        value switch
        {
            Channel channel => $"#{channel.Name}",
            Person person => $"@{person.User.DisplayName}",
            Role role => $"@{role.Name}",
            _ => $"{value}",
        };

    private CardPage On(Seat seat) =>
        new(
            new Marks(
                room.Discord.World,
                Instant.FromDateTimeOffset(clock.GetUtcNow()),
                seat.Person.User.Locale.StartsWith("fr", StringComparison.Ordinal)
            )
        );

    private void Add(string block) => text.Append('\n').Append(block).Append('\n');
}
