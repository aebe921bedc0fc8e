using System.Globalization;

namespace ClaimTracker.Host.Commands;

/// <summary>A number of things, in English: "1 claim", "2 claims".</summary>
internal static class Counted
{
    public static string Of(int count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");
}
