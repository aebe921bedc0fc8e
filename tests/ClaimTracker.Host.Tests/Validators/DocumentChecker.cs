using System.Text.Json;

namespace ClaimTracker.Host.Tests.Validators;

/// <summary>What is to be checked.</summary>
/// <param name="Kind"><c>html</c>, <c>atom</c>, <c>jsonfeed</c>, <c>claimreview</c> or <c>datafeed</c>.</param>
/// <param name="Name">What a complaint calls it.</param>
internal sealed record CheckedDocument(string Kind, string Name, string Text);

/// <summary>Checkers of documents that we did not write.</summary>
internal static class DocumentChecker
{
    public static NodeFolder Folder { get; } = new("pages");

    /// <summary>A line for each complaint; empty when all is well.</summary>
    public static async Task<IReadOnlyList<string>> ComplainAsync(params IReadOnlyList<CheckedDocument> documents)
    {
        var output = await Folder.RunAsync(
            "documents.mjs",
            JsonSerializer.Serialize(documents, JsonSerializerOptions.Web)
        );
        using var problems = JsonDocument.Parse(output);
        return
        [
            .. problems
                .RootElement.EnumerateArray()
                .Select(problem => $"{problem.GetProperty("name")}: {problem.GetProperty("problem")}"),
        ];
    }
}
