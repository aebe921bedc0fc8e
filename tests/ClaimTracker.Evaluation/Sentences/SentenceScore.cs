using ClaimTracker.Evaluation.Metrics;
using ClaimTracker.Language;

namespace ClaimTracker.Evaluation.Sentences;

/// <summary>How many sentences have both ends right, and how many texts have every sentence right.</summary>
internal sealed record SentenceScore(Fraction Sentences, int TextsRight, int Texts)
{
    /// <param name="texts">The gold spans of each text and ours, both in characters that are no white space and in order.</param>
    public static SentenceScore Of(IEnumerable<(IReadOnlyList<TextSpan> Gold, List<TextSpan> Ours)> texts)
    {
        var (hits, gold, ours, right, count) = (0, 0, 0, 0, 0);
        foreach (var text in texts)
        {
            // No two sentences of one side have the same ends: they follow each other and none is empty.
            hits += text.Gold.Intersect(text.Ours).Count();
            gold += text.Gold.Count;
            ours += text.Ours.Count;
            right += text.Gold.SequenceEqual(text.Ours) ? 1 : 0;
            count++;
        }

        return new SentenceScore(new Fraction(hits, gold, ours), right, count);
    }
}
