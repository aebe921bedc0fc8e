using ClaimTracker.Language.Splitting;
using ClaimTracker.Language.Tests.Splitting;

namespace ClaimTracker.Language.Tests.Worthiness;

/// <summary>Our own sentences with the answer a fact-check desk would give.</summary>
internal static class LabelledSentences
{
    public static IReadOnlyList<(bool IsWorthy, double Score)> Scored { get; } =
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Worthiness", "labelled-sentences.txt"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(pair => (pair[0] == "yes", ScoreOf(pair[1])))
            .ToList();

    public static double ScoreOf(string text) =>
        ClaimSplitter
            .Split(text, SplitOptions.Default with { Language = "en" })
            .Claims.Select(claim => claim.CheckWorthiness.Score)
            .DefaultIfEmpty(0)
            .Max();
}
