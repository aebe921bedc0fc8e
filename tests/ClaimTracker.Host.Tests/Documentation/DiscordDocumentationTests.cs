using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Host.Help;
using ClaimTracker.Host.Teams.Chat;
using ClaimTracker.Host.Tests.Chat;

namespace ClaimTracker.Host.Tests.Documentation;

/// <remarks>Run with <c>CLAIMTRACKER_UPDATE_SNAPSHOTS=1</c>, the table of commands is written anew.</remarks>
public sealed class DiscordDocumentationTests
{
    private const string Page = "docs/discord.md";
    private const string Begin = "<!-- The table of commands: written by the tests. -->\n";
    private const string End = "<!-- End of the table. -->";

    [Fact]
    public void The_table_of_commands_is_that_of_the_program()
    {
        var parts = Repository.Read(Page).Split(Begin);
        var rest = parts[^1][parts[^1].IndexOf(End, StringComparison.Ordinal)..];

        Snapshot.Matches($"../../{Page}", $"{parts[0]}{Begin}{Table()}{rest}");
    }

    [Fact]
    public void The_table_of_ranks_says_what_the_rights_say()
    {
        var documented = Rows("| `").Where(row => Enum.TryParse<Deed>(row[0].Trim('`'), out _)).ToList();

        Assert.Equal(Enum.GetNames<Deed>().Order(), documented.Select(row => row[0].Trim('`')).Order());
        Assert.All(documented, row => Assert.Equal(Marks(Enum.Parse<Deed>(row[0].Trim('`'))), row.Skip(2)));
    }

    [Fact]
    public void The_invitation_asks_for_what_the_bot_needs_in_its_channels_and_nothing_else()
    {
        var needed = (ulong)(ChannelReport.ForReviews | ChannelReport.ForDigests);

        Assert.Contains($"&permissions={needed}\n", Repository.Read(Page));
        Assert.Equal(117760UL, needed);
    }

    private static string Table() =>
        string.Concat(
            AllCommands
                .Entries.OrderBy(entry => entry.Type)
                .ThenBy(entry => entry.Path, StringComparer.Ordinal)
                .Select(Row)
                .Prepend("| --- | --- | --- | --- |\n")
                .Prepend("| command | options | what it does | for |\n")
        );

    private static string Row(CommandEntry entry) =>
        $"| {Name(entry)} | {Options(entry)} | {entry.Description?.Text ?? "in the menu of a " + Place(entry)} | {People(entry.Rank)} |\n";

    private static string Name(CommandEntry entry) =>
        entry.Type == CommandType.Slash ? $"`/{entry.Path}`" : $"Apps ▸ {entry.Path}";

    private static string Place(CommandEntry entry) => entry.Type == CommandType.Message ? "message" : "person";

    private static string Options(CommandEntry entry) =>
        string.Join(
            ", ",
            entry.Options.Select(option => option.IsRequired ? $"**`{option.Name.Text}`**" : $"`{option.Name.Text}`")
        );

    private static string People(Rank rank) =>
        rank switch
        {
            Rank.Member => "everybody",
            Rank.Reviewer => "reviewers",
            Rank.Editor => "editors",
            _ => "who manages the server",
        };

    private static IEnumerable<string> Marks(Deed deed) =>
        Enum.GetValues<Rank>().Select(rank => rank >= Rights.Needed(deed) ? "✓" : "");

    private static IEnumerable<string[]> Rows(string start) =>
        Repository
            .Read(Page)
            .Split('\n')
            .Where(line => line.StartsWith(start, StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));
}
