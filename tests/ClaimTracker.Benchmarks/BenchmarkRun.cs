using ClaimTracker.Benchmarks.Figures;

namespace ClaimTracker.Benchmarks;

/// <summary>What a running benchmark has at hand.</summary>
/// <param name="Quick">Small sizes, to see that it runs; the figures then mean little.</param>
/// <param name="Sheet">Where the figures go.</param>
internal sealed record BenchmarkRun(bool Quick, FigureSheet Sheet)
{
    /// <summary>The size to measure with.</summary>
    public int Size(int full, int quick) => Quick ? quick : full;
}
