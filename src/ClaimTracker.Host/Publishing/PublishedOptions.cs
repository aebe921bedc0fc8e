using System.CommandLine;
using System.CommandLine.Parsing;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Publishing.Pages;

namespace ClaimTracker.Host.Publishing;

/// <summary>Which published claims a verb is about, in the words of the web.</summary>
internal static class PublishedOptions
{
    public static Option<bool> Published { get; } =
        new("--published") { Description = "What the world reads, in place of the team's claims" };

    /// <summary>Says which options do not go together.</summary>
    public static void Check(CommandResult result, Option<ExportFormat?> format, Option<bool> bom)
    {
        if (result.GetValue(Published) && result.GetResult(ClaimFilterOptions.State) is { Implicit: false })
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
            parsed.GetValue(ClaimFilterOptions.Rating)?.ToString(),
            parsed.GetValue(ClaimFilterOptions.Search),
            parsed.GetValue(ClaimFilterOptions.Publisher),
            parsed.GetValue(ClaimFilterOptions.Article)?.ToString(),
            parsed.GetValue(ClaimFilterOptions.From),
            parsed.GetValue(ClaimFilterOptions.Until),
            parsed.GetValue(ClaimFilterOptions.Since)
        ).ReadForPrograms();
        ClaimFilterOptions.Refuse(request.Problems);
        return request.Filter;
    }
}
