using System.CommandLine;
using System.CommandLine.Parsing;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Publishing.Pages;

namespace ClaimTracker.Host.Publishing;

/// <summary>Which published claims a verb is about, in the words of the web.</summary>
internal static class PublishedOptions
{
    private static readonly Option<Rating?> Rating = Choice.Of<Rating>("--rating", "Only claims of this rating");

    private static readonly Option<string?> Publisher = Text("--publisher", "NAME", "Only what was said there");
    private static readonly Option<string?> From = Text("--from", "DAY", "Last changed on that day or later");
    private static readonly Option<string?> Until = Text("--until", "DAY", "Last changed on that day or earlier");

    private static readonly Option<string?> Since = Text(
        "--since",
        "MOMENT",
        "What changed after it, with what was withdrawn"
    );

    public static Option<bool> Published { get; } =
        new("--published") { Description = "What the world reads, in place of the team's claims" };

    /// <summary>What goes with <see cref="Published"/> alone.</summary>
    public static IReadOnlyList<Option> Filters { get; } = [Rating, Publisher, From, Until, Since];

    /// <summary>Says which options do not go together.</summary>
    public static void Check(CommandResult result, Option<ExportFormat?> format, Option<bool> bom)
    {
        var isPublished = result.GetValue(Published);
        foreach (var option in Filters.Where(option => !isPublished && result.GetResult(option) is { Implicit: false }))
        {
            result.AddError($"{option.Name} goes with --published.");
        }

        if (isPublished && result.GetResult(ClaimFilterOptions.State) is { Implicit: false })
        {
            result.AddError("--state does not go with --published: what is published is in one state.");
        }

        if (result.GetValue(bom) && result.GetValue(format) is ExportFormat.Json or ExportFormat.Jsonl)
        {
            result.AddError("--bom goes with --format csv: JSON has no byte order mark.");
        }
    }

    /// <exception cref="CommandRefusedException">A day or a moment means nothing.</exception>
    public static PublicationFilter Read(ParseResult parsed)
    {
        var request = new PublishedQuery(
            parsed.GetValue(Rating)?.ToString(),
            parsed.GetValue(ClaimFilterOptions.Search),
            parsed.GetValue(Publisher),
            parsed.GetValue(ClaimFilterOptions.Article)?.ToString(),
            parsed.GetValue(From),
            parsed.GetValue(Until)
        ).Read();
        var problems = request.Problems.ToList();
        var since = SinceParameter.Read(parsed.GetValue(Since), problems);
        return problems.Count > 0
            ? throw new CommandRefusedException([.. problems.Select(Named)])
            : request.Filter with
            {
                Since = since,
                WithWithdrawn = since is not null,
            };
    }

    // The web says 'since' needs …; here it is --since.
    private static string Named(string problem) =>
        problem.StartsWith('\'') ? $"--{problem[1..].Replace("' needs", " needs", StringComparison.Ordinal)}" : problem;

    private static Option<string?> Text(string name, string help, string description) =>
        new(name) { Description = description, HelpName = help };
}
