using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Claims;

/// <summary>Which claims a verb is about.</summary>
internal static class ClaimFilterOptions
{
    public static Option<ClaimState?> State { get; } = Choice.Of<ClaimState>("--state", "Only claims in this state");

    public static Option<ArticleNumber?> Article { get; } =
        new("--article")
        {
            Description = "Only claims of this article, such as A-3",
            HelpName = "NUMBER",
            CustomParser = ReadArticle,
        };

    public static Option<string?> Search { get; } = Text("--search", "WORDS", "Only claims that contain these words");

    public static Option<Rating?> Rating { get; } =
        Choice.Of<Rating>("--rating", "Only claims whose verdict that counts has this rating");

    public static Option<string?> Publisher { get; } = Text("--publisher", "NAME", "Only what was said there");
    public static Option<string?> From { get; } = Text("--from", "DAY", "Last changed on that day or later");
    public static Option<string?> Until { get; } = Text("--until", "DAY", "Last changed on that day or earlier");

    public static Option<string?> Since { get; } =
        Text("--since", "MOMENT", "What is new or changed after it; of what is published also what was withdrawn");

    /// <summary>All of them, in the order in which a verb's help names them.</summary>
    public static IReadOnlyList<Option> All { get; } = [State, Rating, Article, Search, Publisher, From, Until, Since];

    /// <exception cref="CommandRefusedException">A day or a moment means nothing.</exception>
    public static ClaimFilter Read(ParseResult parsed)
    {
        var request = new ClaimQuery(
            parsed.GetValue(State)?.ToString(),
            parsed.GetValue(Article)?.ToString(),
            parsed.GetValue(Search),
            parsed.GetValue(Rating)?.ToString(),
            parsed.GetValue(Publisher),
            parsed.GetValue(From),
            parsed.GetValue(Until),
            parsed.GetValue(Since)
        ).Read();
        Refuse(request.Problems);
        return request.Filter;
    }

    /// <summary>Says the sentences of the web in the words of the command line.</summary>
    /// <exception cref="CommandRefusedException">There is one.</exception>
    public static void Refuse(IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new CommandRefusedException([.. problems.Select(Named)]);
        }
    }

    // The web says 'since' needs …; here it is --since.
    private static string Named(string problem) =>
        problem.StartsWith('\'') ? $"--{problem[1..].Replace("' needs", " needs", StringComparison.Ordinal)}" : problem;

    private static Option<string?> Text(string name, string help, string description) =>
        new(name) { Description = description, HelpName = help };

    private static ArticleNumber? ReadArticle(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (ArticleNumber.TryParse(text, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        argument.AddError($"--article needs a number such as A-3; got '{text}'.");
        return null;
    }
}
