using System.Globalization;

namespace ClaimTracker.Evaluation.Metrics;

/// <summary>How many of the answers are right, and how many of the right ones were found.</summary>
/// <param name="Hits">Answers that are right.</param>
/// <param name="Gold">What there was to find.</param>
/// <param name="System">Answers given.</param>
internal readonly record struct Fraction(int Hits, int Gold, int System)
{
    public double Precision => Share(Hits, System);

    public double Recall => Share(Hits, Gold);

    /// <summary>The harmonic mean of precision and recall, from 0 to 1.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{100 * F1:F3}");

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
