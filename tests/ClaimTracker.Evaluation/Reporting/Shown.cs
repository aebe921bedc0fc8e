using System.Globalization;

namespace ClaimTracker.Evaluation.Reporting;

/// <summary>How numbers look in the table, in every culture the same.</summary>
internal static class Shown
{
    /// <summary>Shares of 1 as per cent with one decimal, such as "95.3 / 87.0".</summary>
    public static string Percent(params ReadOnlySpan<double> shares)
    {
        var shown = new List<string>();
        foreach (var share in shares)
        {
            shown.Add((100 * share).ToString("F1", CultureInfo.InvariantCulture));
        }

        return string.Join(" / ", shown);
    }

    /// <summary>Shares of 1 as they are, with three decimals.</summary>
    public static string Share(double first, double second) =>
        string.Create(CultureInfo.InvariantCulture, $"{first:F3} / {second:F3}");

    /// <summary>With one decimal.</summary>
    public static string Number(double value) => value.ToString("F1", CultureInfo.InvariantCulture);

    /// <summary>A whole number in groups of three digits.</summary>
    public static string Count(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Bytes as megabytes of 1,000,000.</summary>
    public static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:F0} MB");
}
