using ClaimTracker.Language.Kinds;
using ClaimTracker.Language.Passages;

namespace ClaimTracker.Language.Worthiness;

/// <summary>Adds up the weights of what is seen and squashes the sum with the logistic function.</summary>
internal static class WorthinessScorer
{
    private const int Decimals = 2;

    public static CheckWorthiness Score(Passage passage, ClaimKind kind)
    {
        var sum = WorthinessWeights.Base;
        var reasons = new List<WorthinessReason>();
        foreach (var (name, times) in WorthinessFeatures.Of(passage, kind))
        {
            var weight = Math.Round(times * WorthinessWeights.Of(name), Decimals);
            if (weight != 0)
            {
                sum += weight;
                reasons.Add(new WorthinessReason(name, weight));
            }
        }

        var score = 1 / (1 + Math.Exp(-sum));
        // OrderBy keeps equals in the order of the features: the same reasons always, in the same order.
        return new CheckWorthiness(
            Math.Round(score, Decimals),
            [.. reasons.OrderByDescending(reason => Math.Abs(reason.Weight))]
        );
    }
}
