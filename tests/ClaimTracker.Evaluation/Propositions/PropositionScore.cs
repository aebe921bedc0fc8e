using ClaimTracker.Evaluation.Metrics;

namespace ClaimTracker.Evaluation.Propositions;

/// <summary>How far the words that claims are made of are those of the gold propositions; means over sentences.</summary>
/// <param name="Near">A pair has a Jaccard index of at least 0.8.</param>
/// <param name="Exact">A pair is equal.</param>
internal sealed record PropositionScore(Rates Near, Rates Exact)
{
    private const double NearEnough = 0.8;

    public static PropositionScore Of(
        IReadOnlyList<(IReadOnlyList<IReadOnlySet<int>> Gold, IReadOnlyList<IReadOnlySet<int>> Predicted)> sentences
    ) =>
        new(
            Mean(sentences, (left, right) => Jaccard(left, right) >= NearEnough),
            Mean(sentences, (left, right) => left.SetEquals(right))
        );

    private static Rates Mean(
        IReadOnlyList<(IReadOnlyList<IReadOnlySet<int>> Gold, IReadOnlyList<IReadOnlySet<int>> Predicted)> sentences,
        Func<IReadOnlySet<int>, IReadOnlySet<int>, bool> matches
    )
    {
        var (precision, recall) = (0d, 0d);
        foreach (var (gold, predicted) in sentences)
        {
            var hits = LargestMatching.SizeOf([
                .. predicted.Select(set => Enumerable.Range(0, gold.Count).Where(j => matches(set, gold[j])).ToArray()),
            ]);
            precision += predicted.Count == 0 ? 0 : (double)hits / predicted.Count;
            recall += gold.Count == 0 ? 0 : (double)hits / gold.Count;
        }

        return Rates.Of(precision, sentences.Count, recall, sentences.Count);
    }

    private static double Jaccard(IReadOnlySet<int> left, IReadOnlySet<int> right)
    {
        var shared = left.Count(right.Contains);
        var all = left.Count + right.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }
}
