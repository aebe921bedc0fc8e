using ClaimTracker.Evaluation.Reporting;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Evaluation.Worthiness;

/// <summary>Measures check-worthiness against the judgement of people.</summary>
internal static class WorthinessFigures
{
    public static IEnumerable<Figure> Measure()
    {
        var score = Score(CheckThat.Read(DataFolder.Find(CheckThat.Folder)));
        yield return new Figure(
            "check-worthiness, CheckThat 2024 dev, best F1 / AP",
            "0.62 / 0.65",
            "0.82 / 0.88",
            Shown.Share(score.BestF1, score.AveragePrecision)
        );
    }

    public static WorthinessScore Score(IEnumerable<LabelledSentence> sentences) =>
        WorthinessScore.Of([.. sentences.Select(sentence => (ScoreOf(sentence.Text), sentence.IsWorthChecking))]);

    /// <summary>The highest score of a claim in the text; 0 when it holds none.</summary>
    public static double ScoreOf(string text) =>
        ClaimSplitter
            .Split(text, SplitOptions.Default)
            .Claims.Select(claim => claim.CheckWorthiness.Score)
            .DefaultIfEmpty()
            .Max();
}
