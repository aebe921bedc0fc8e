using System.Globalization;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary>The day on which something was claimed, as a person types it.</summary>
/// <param name="Day">Absent when nobody knows it, or nothing was typed.</param>
/// <param name="IsUnknown">Somebody says that nobody knows it.</param>
internal sealed record ClaimDay(DateOnly? Day, bool IsUnknown)
{
    private static readonly string[] Unknown = ["unknown", "inconnu", "inconnue", "?"];

    /// <summary>With the month in words: no two people read 3/5 alike.</summary>
    private static readonly string[] Patterns = ["d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy"];

    /// <summary>Reads <c>2026-05-03</c>, <c>3 May 2026</c> in the person's language, or <c>unknown</c>; absent when it is none of these.</summary>
    public static ClaimDay? Read(string? typed, CultureInfo culture)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
        {
            return new ClaimDay(Day: null, IsUnknown: false);
        }

        if (Unknown.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return new ClaimDay(Day: null, IsUnknown: true);
        }

        return
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || DateOnly.TryParseExact(text, Patterns, culture, DateTimeStyles.AllowWhiteSpaces, out day)
            ? new ClaimDay(day, IsUnknown: false)
            : null;
    }
}
