using System.Globalization;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Help;

/// <summary>The commands that are of use to one person, in groups by who may use them, below the road of a claim.</summary>
/// <param name="Board">On the web; absent when the web is not open to this team.</param>
internal sealed record HelpCard(CommandGuide Guide, Visit Visit, CommandLinks Links, Uri? Board)
{
    /// <summary>Room for all groups together, beside the road of a claim.</summary>
    private const int MostChars = Embed.MostCharsTogether - 1500;

    /// <summary>Room for the longest command that there can be, and for the line that says how many more there are.</summary>
    private const int LeastChars = 200;

    private const int RoomForMore = 40;

    private CultureInfo Culture => Visit.Private;

    public OutgoingMessage Show() =>
        OutgoingMessage.Create(
            embeds:
            [
                Embed.Create(
                    HelpTexts.Title(Culture, Visit.Member.Rank),
                    HelpTexts.Road(Culture, Visit.Settings.NeedsSecondPerson)
                ),
                .. Groups().Select(group => Embed.Create(HelpTexts.Group(Culture, group.Rank), group.Text)),
            ],
            rows: Board is null ? [] : ActionRow.Rows([Button.Link(ChatWords.OpenOnTheWeb(Culture), Board)]),
            isPrivate: true
        );

    private IEnumerable<(Rank Rank, string Text)> Groups()
    {
        var groups = Guide
            .Entries.Where(entry => entry.Rank <= Visit.Member.Rank)
            .GroupBy(entry => entry.Rank)
            .OrderBy(group => group.Key)
            .ToList();
        var whole = groups.ConvertAll(group => (group.Key, Text: string.Join('\n', group.Select(Line))));
        if (
            whole.Sum(group => group.Text.Length) <= MostChars
            && whole.TrueForAll(group => group.Text.Length <= Embed.MostDescriptionChars)
        )
        {
            return whole;
        }

        // Each group has room by how many commands are in it.
        var count = groups.Sum(group => group.Count());
        return groups.Select(group => (group.Key, Short([.. group], Room(group.Count(), count))));
    }

    private static int Room(int commands, int all) =>
        Math.Min(Embed.MostDescriptionChars, Math.Max(MostChars * commands / all, LeastChars));

    private string Line(CommandEntry entry) =>
        entry.Description is { } about
            ? $"{Links.To(entry.Path)}{HelpTexts.Dash(Culture)}{Markup.Plain(In(about))}"
            : Menu(entry);

    // Without the descriptions, and no more of them than fit.
    private string Short(IReadOnlyList<CommandEntry> entries, int most)
    {
        var names = entries.Select(entry => entry.Description is null ? Menu(entry) : Links.To(entry.Path)).ToList();
        var chars = 0;
        var shown = names.TakeWhile(name => (chars += name.Length + 1) <= most - RoomForMore).ToList();
        var left = names.Count - shown.Count;
        return string.Join('\n', left == 0 ? shown : [.. shown, ChatWords.AndMore(Culture, left)]);
    }

    private string Menu(CommandEntry entry)
    {
        var name = Markup.Plain(In(entry.Name));
        return entry.Type == CommandType.Message
            ? HelpTexts.MessageMenu(Culture, name)
            : HelpTexts.UserMenu(Culture, name);
    }

    private string In(Localized text) =>
        text.Translations?.GetValueOrDefault(Culture.TwoLetterISOLanguageName) ?? text.Text;
}
