using ClaimTracker.Evaluation.Reporting;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Evaluation.Sentences;

/// <summary>Measures where sentences begin and end.</summary>
internal static class SentenceFigures
{
    public static IEnumerable<Figure> Measure()
    {
        var bank = Score(TreebankTexts.Read(DataFolder.Find(TreebankTexts.Folder)));
        yield return new Figure("sentence F1, EWT dev, raw text", "78", "85", Shown.Percent(bank.Sentences.F1));
        yield return Figure.Detail("texts with every sentence right, EWT dev", Share(bank));
        var rules = Score(GoldenRules.Read(DataFolder.Find(GoldenRules.Folder)));
        yield return new Figure("Golden Rules", "45 of 48", "48 of 48", Share(rules));
    }

    public static SentenceScore Score(IEnumerable<SentenceItem> items) =>
        SentenceScore.Of(
            items.Select(item =>
                (item.Gold, Ink.Spans(item.Text, ClaimSplitter.Split(item.Text, SplitOptions.Default).Sentences))
            )
        );

    private static string Share(SentenceScore score) =>
        FormattableString.Invariant($"{score.TextsRight} of {score.Texts}");
}
