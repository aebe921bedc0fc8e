using System.Globalization;

namespace ClaimTracker.Host.Publishing;

/// <summary>The moment up to which somebody has read already.</summary>
internal static class SinceParameter
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public static DateTimeOffset? Read(string? typed, ICollection<string> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (DateTimeOffset.TryParse(typed, CultureInfo.InvariantCulture, Utc, out var since))
        {
            return since;
        }

        problems.Add($"'since' needs a moment such as 2026-11-20T08:00:00Z; got '{typed}'.");
        return null;
    }
}
