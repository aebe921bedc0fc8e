using System.Text.RegularExpressions;
using ClaimTracker.Discord.Commands;

namespace ClaimTracker.Host.Tests.Chat;

/// <summary>Discord's rules for commands, in every language: https://discord.com/developers/docs/interactions/application-commands.</summary>
public sealed partial class CommandWordsTests
{
    public static TheoryData<string> Names => [.. AllCommands.Commands.Select(command => command.Name.Text)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_name_and_description_has_French_words(string command) =>
        Assert.Empty(
            AllCommands
                .Described(AllCommands.Named(command))
                .SelectMany(one => new[] { one.Name, one.About })
                .Concat(AllCommands.Free(AllCommands.Named(command)))
                .Where(text => string.IsNullOrWhiteSpace(text.Translations?.GetValueOrDefault("fr")))
                .Select(text => text.Text)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_wording_keeps_Discords_rules(string command)
    {
        var described = AllCommands.Described(AllCommands.Named(command)).ToList();
        var free = AllCommands.Free(AllCommands.Named(command));

        Assert.All(described.SelectMany(one => Wordings(one.Name)), name => Assert.Matches(SlashName(), name));
        Assert.All(
            described.SelectMany(one => Wordings(one.Name)),
            name => Assert.Equal(name.ToLowerInvariant(), name)
        );
        Assert.All(described.SelectMany(one => Wordings(one.About)), about => Assert.InRange(about.Length, 1, 100));
        Assert.All(free.SelectMany(Wordings), name => Assert.InRange(name.Length, 1, 100));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_two_things_side_by_side_have_one_name_in_any_language(string command) =>
        Assert.All(AllCommands.Siblings(AllCommands.Named(command)), AssertDistinct);

    [Fact]
    public void No_two_commands_of_one_kind_have_one_name_in_any_language() =>
        Assert.All(
            AllCommands.Commands.GroupBy(command => command.Type, command => command.Name),
            names => AssertDistinct([.. names])
        );

    [Fact]
    public void There_are_no_more_than_Discord_takes()
    {
        Assert.InRange(Count(CommandType.Slash), 1, 100);
        Assert.InRange(Count(CommandType.Message), 0, 15);
        Assert.InRange(Count(CommandType.User), 0, 15);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void All_words_of_a_command_together_are_at_most_8000_characters(string command)
    {
        var one = AllCommands.Named(command);

        var chars =
            AllCommands.Described(one).Sum(text => Longest(text.Name) + Longest(text.About))
            // A choice has a value beside its name, of at most as many characters.
            + AllCommands.Free(one).Sum(text => Longest(text) + 100);

        Assert.InRange(chars, 1, 8000);
    }

    private static int Count(CommandType type) => AllCommands.Commands.Count(command => command.Type == type);

    private static int Longest(Localized text) => Wordings(text).Max(wording => wording.Length);

    private static IEnumerable<string> Wordings(Localized text) => [text.Text, .. text.Translations?.Values ?? []];

    private static void AssertDistinct(IReadOnlyList<Localized> names)
    {
        Assert.Distinct(names.Select(name => name.Text));
        Assert.Distinct(names.Select(name => name.Translations?.GetValueOrDefault("fr") ?? name.Text));
    }

    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SlashName();
}
