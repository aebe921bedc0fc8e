using System.Globalization;

namespace ClaimTracker.Benchmarks.Figures;

/// <summary>How long the same thing took, many times.</summary>
internal sealed class Durations(IEnumerable<TimeSpan> taken)
{
    private readonly List<TimeSpan> sorted = [.. taken.Order()];

    public TimeSpan Median => At(0.5);

    public TimeSpan P99 => At(0.99);

    public string P50AndP99 => $"p50 {Amount.Of(Median)}, p99 {Amount.Of(P99)}";

    /// <summary>For a few slow runs, where a percentile would say too much.</summary>
    public string MedianAndRange =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"median {Amount.Of(Median)} of {sorted.Count} ({Amount.Of(sorted[0])} to {Amount.Of(sorted[^1])})"
        );

    /// <summary>The nearest-rank percentile: a duration that was measured, never one in between.</summary>
    private TimeSpan At(double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
