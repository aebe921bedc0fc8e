namespace ClaimTracker.Evaluation.Metrics;

/// <summary>Precision and recall that are means, so that there are no counts behind them; both from 0 to 1.</summary>
internal readonly record struct Rates(double Precision, double Recall)
{
    /// <summary>The harmonic mean of precision and recall, from 0 to 1.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Means of sums; nothing out of nothing is 0.</summary>
    public static Rates Of(double precisionSum, int predicted, double recallSum, int gold) =>
        new(predicted == 0 ? 0 : precisionSum / predicted, gold == 0 ? 0 : recallSum / gold);
}
