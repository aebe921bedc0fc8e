using ClaimTracker.Evaluation.Reporting;
using ClaimTracker.Language;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Evaluation.Claims;

/// <summary>Measures the wording of claims against claims that people wrote.</summary>
internal static class ClaimFigures
{
    public static IEnumerable<Figure> Measure() =>
        [
            .. Rows("FEVERFact validation", "50 / 15", "60 / 30", FeverFact.Read(DataFolder.Find(FeverFact.Folder))),
            InArticles(Score(FeverFact.ReadInArticles(DataFolder.Find(FeverFact.Folder)))),
            .. Rows("PyrXSum", "54 / 18", "63 / 30", PyrXSum.Read(DataFolder.Find(PyrXSum.Folder))),
        ];

    /// <summary>Splits every text as the product does when it is told nothing about it.</summary>
    public static LexicalScore Score(IEnumerable<ClaimItem> items)
    {
        var overlap = new LexicalOverlap();
        foreach (var item in items)
        {
            overlap.Add(item.Gold, ClaimsOf(item.Text, item.Part));
        }

        return overlap.Score;
    }

    /// <summary>The claims of a text, or those of the sentences that share a character with a part of it.</summary>
    public static List<string> ClaimsOf(string text, TextSpan? part = null) =>
        [
            .. ClaimSplitter
                .Split(text, SplitOptions.Default)
                .Claims.Where(claim =>
                    part is not { } wanted || (claim.Sentence.Start < wanted.End && claim.Sentence.End > wanted.Start)
                )
                .Select(claim => claim.Wording),
        ];

    private static Figure InArticles(LexicalScore score) =>
        Figure.Detail(
            "FEVERFact validation, each sentence in its article, soft F / F@0.7",
            Shown.Percent(score.Soft.F1, score.At70.F1)
        );

    private static IEnumerable<Figure> Rows(string set, string floor, string aim, IEnumerable<ClaimItem> items)
    {
        var score = Score(items);
        yield return new Figure($"{set}, soft F / F@0.7", floor, aim, Shown.Percent(score.Soft.F1, score.At70.F1));
        yield return Figure.Detail($"{set}, F@0.8", Shown.Percent(score.At80.F1));
        yield return Figure.Detail($"{set}, soft P / R", Shown.Percent(score.Soft.Precision, score.Soft.Recall));
        yield return Figure.Detail(
            $"{set}, claims for each text: ours / gold",
            $"{Shown.Number((double)score.Predicted / score.Inputs)} / {Shown.Number((double)score.Gold / score.Inputs)}"
        );
    }
}
