using System.Globalization;

namespace ClaimTracker.Benchmarks.Figures;

/// <summary>Figures as people read them.</summary>
internal static class Amount
{
    private const double Kibi = 1024;
    private const double Mebi = 1024 * 1024;

    public static string Of(TimeSpan time) =>
        time.TotalSeconds >= 10 ? Invariant($"{time.TotalSeconds:0.0} s")
        : time.TotalSeconds >= 1 ? Invariant($"{time.TotalSeconds:0.00} s")
        : time.TotalMilliseconds >= 10 ? Invariant($"{time.TotalMilliseconds:0} ms")
        : Invariant($"{time.TotalMilliseconds:0.00} ms");

    public static string OfBytes(long bytes) => Invariant($"{bytes / Mebi:0} MiB");

    public static string OfFewBytes(double bytes) => Invariant($"{bytes / Kibi:0.0} KiB");

    public static string Count(double count) => Invariant($"{count:#,0}");

    /// <summary>How many, or how much, in a second.</summary>
    public static string PerSecond(double count, TimeSpan time) =>
        count / time.TotalSeconds is var rate and < 100 ? Invariant($"{rate:0.0}") : Count(count / time.TotalSeconds);

    public static string Percent(double share) => Invariant($"{share * 100:0.0}%");

    /// <summary>A ratio to a time too short to be counted says nothing.</summary>
    public static string Ratio(double ratio) => double.IsFinite(ratio) ? Invariant($"{ratio:0.00}") : "not measurable";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
