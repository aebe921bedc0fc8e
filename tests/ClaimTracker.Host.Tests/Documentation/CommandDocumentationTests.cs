using System.CommandLine;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Tests.Documentation;

public sealed class CommandDocumentationTests
{
    private static readonly RootCommand Root = CommandLine.Define(
        new Terminal(Stream.Null, Stream.Null, TextWriter.Null, Colours: false, WidthChars: 80)
    );

    public static TheoryData<string> Verbs => [.. Root.Subcommands.Select(verb => verb.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_verb_has_a_section_that_names_its_parts_and_its_options(string name)
    {
        var verb = Root.Subcommands.Single(command => command.Name == name);
        var section = Section(name);

        var missing = verb
            .Subcommands.Select(part => $"claimtracker {name} {part.Name}")
            .Concat(
                verb.Options.Where(option => option is not System.CommandLine.Help.HelpOption)
                    .Select(option => option.Name)
            )
            .Where(word => !section.Contains(word, StringComparison.Ordinal));

        Assert.Contains($"claimtracker {name}", section);
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_section_is_about_a_verb_that_exists()
    {
        var headings = Repository
            .Read("docs/commands.md")
            .Split('\n')
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => line["## ".Length..].Trim());

        Assert.Equal(Root.Subcommands.Select(verb => verb.Name).Order(), headings.Order());
    }

    private static string Section(string verb)
    {
        var page = Repository.Read("docs/commands.md");
        var start = page.IndexOf($"\n## {verb}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/commands.md needs a section '## {verb}'.");
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }
}
