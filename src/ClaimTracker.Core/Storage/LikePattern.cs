namespace ClaimTracker.Core.Storage;

/// <summary>Patterns of LIKE that mean somebody's words as they stand, on both engines.</summary>
internal static class LikePattern
{
    /// <summary>What the pattern escapes with; LIKE must be told.</summary>
    public const string Escape = "\\";

    /// <summary>Whatever contains the words.</summary>
    public static string Containing(string words) =>
        "%"
        + words
            .Replace(Escape, Escape + Escape, StringComparison.Ordinal)
            .Replace("%", Escape + "%", StringComparison.Ordinal)
            .Replace("_", Escape + "_", StringComparison.Ordinal)
            .Replace("[", Escape + "[", StringComparison.Ordinal)
        + "%";
}
