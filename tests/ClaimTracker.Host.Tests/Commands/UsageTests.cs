using System.CommandLine;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("frobnicate")]
    [InlineData("add")]
    [InlineData("add x --published yesterday")]
    [InlineData("claims --state 3")]
    [InlineData("claims --format xml")]
    [InlineData("claims --article C-1")]
    [InlineData("export --format csv")]
    [InlineData("split a b")]
    [InlineData("split --batch a")]
    [InlineData("db backup")]
    [InlineData("key add")]
    [InlineData("key add bot --scope all")]
    [InlineData("key revoke bot")]
    public async Task Wrong_usage_ends_with_2_says_why_and_touches_nothing(string line)
    {
        using var workplace = new Workplace();

        var run = await workplace.RunAsync(line.Split(' '));

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Empty(run.Data);
        Assert.Equal(2, run.Sentences.Count);
        Assert.EndsWith("--help' shows how it is used.", run.Sentences[1]);
        Assert.False(File.Exists(workplace.DatabaseFile));
    }

    [Fact]
    public async Task A_wrong_word_is_answered_with_the_words_there_are()
    {
        using var workplace = new Workplace();

        var run = await workplace.RunAsync("claims", "--format", "xml");

        Assert.Equal("--format needs one of table, csv, json; got 'xml'.", run.Sentences[0]);
        Assert.Equal("'claimtracker claims --help' shows how it is used.", run.Sentences[1]);
    }

    [Fact]
    public void Every_verb_and_option_says_what_it_is_for()
    {
        using var workplace = new Workplace();
        var terminal = new Terminal(Stream.Null, Stream.Null, TextWriter.Null, Colours: false, WidthChars: 80);

        var silent = Verbs(CommandLine.Define(terminal))
            .SelectMany(verb => verb.Options.Cast<Symbol>().Concat(verb.Arguments).Append(verb))
            .Where(symbol => string.IsNullOrWhiteSpace(symbol.Description))
            .Select(symbol => symbol.Name);

        Assert.Empty(silent);
    }

    private static IEnumerable<Command> Verbs(Command command) => command.Subcommands.SelectMany(Verbs).Append(command);
}
