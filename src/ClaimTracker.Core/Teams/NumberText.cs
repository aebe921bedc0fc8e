using System.Globalization;

namespace ClaimTracker.Core.Teams;

/// <summary>Reads the numbers by which a team calls its things: <c>C-17</c>, <c>c-17</c> or <c>17</c>, with white space around it.</summary>
internal static class NumberText
{
    /// <param name="prefix">The letter and the hyphen, such as <c>C-</c>.</param>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="value">At least 1 when it was read; else 0.</param>
    public static bool TryRead(string prefix, string? text, out int value)
    {
        var digits = text.AsSpan().Trim();
        if (digits.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        {
            digits = digits[prefix.Length..];
        }

        var isRead = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value > 0;
        value = isRead ? value : 0;
        return isRead;
    }
}
