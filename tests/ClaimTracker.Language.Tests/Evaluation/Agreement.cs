using System.Text.Json;

namespace ClaimTracker.Language.Tests.Evaluation;

/// <summary>Compares our figures with those of the scoring tool, to three decimals of a per cent or of a share of 1.</summary>
internal static class Agreement
{
    private const double Close = 0.000_005;

    /// <param name="path">Where the tool's figure is, from the result on.</param>
    public static void Check(JsonElement theirs, double ours, params string[] path)
    {
        var found = path.Aggregate(theirs, (at, name) => at.GetProperty(name)).GetDouble();
        Assert.True(Math.Abs(found - ours) < Close, $"{string.Join('.', path)}: {found} by the tool, {ours} by us");
    }
}
