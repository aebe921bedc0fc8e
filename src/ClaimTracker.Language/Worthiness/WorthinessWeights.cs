using System.Globalization;
using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Worthiness;

/// <summary>The table of weights: one feature a line, then what each time adds before squashing. "base" is added always.</summary>
internal static class WorthinessWeights
{
    private const string BaseName = "base";

    private static readonly Dictionary<string, double> Weights = WordFile
        .Read("Shared", "worthiness-weights")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(
            pair => pair[0],
            pair => double.Parse(pair[1], CultureInfo.InvariantCulture),
            StringComparer.Ordinal
        );

    public static double Base => Of(BaseName);

    /// <summary>0 for a feature that the table does not name.</summary>
    public static double Of(string feature) => Weights.GetValueOrDefault(feature);
}
