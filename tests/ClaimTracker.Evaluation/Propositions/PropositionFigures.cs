using ClaimTracker.Evaluation.Reporting;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Evaluation.Propositions;

/// <summary>Measures where claims come from against the propositions that people marked.</summary>
internal static class PropositionFigures
{
    public static IEnumerable<Figure> Measure()
    {
        var score = Score(PropSegment.Read(DataFolder.Find(PropSegment.Folder)));
        yield return new Figure("PropSegmEnt dev, F at Jaccard 0.8", "28", "45", Shown.Percent(score.Near.F1));
        yield return Figure.Detail(
            "PropSegmEnt dev, P / R at Jaccard 0.8",
            Shown.Percent(score.Near.Precision, score.Near.Recall)
        );
        yield return Figure.Detail("PropSegmEnt dev, F exact", Shown.Percent(score.Exact.F1));
    }

    public static PropositionScore Score(IEnumerable<PropositionItem> items) =>
        PropositionScore.Of([.. items.Select(item => (item.Gold, SetsOf(item)))]);

    private static IReadOnlyList<IReadOnlySet<int>> SetsOf(PropositionItem item) =>
        [.. ClaimSplitter.Split(item.Text, SplitOptions.Default).Claims.Select(claim => item.TokensOf(claim.Spans))];
}
