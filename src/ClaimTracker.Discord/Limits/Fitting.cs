namespace ClaimTracker.Discord.Limits;

/// <summary>Cuts text so that it fits one of Discord's limits.</summary>
public static class Fitting
{
    private const string Ellipsis = "…";

    // Further back than this a missing space costs more text than a cut word does harm.
    private const int LongestWordChars = 40;

    /// <summary>
    /// The text itself when it fits; else its beginning, cut at the end of a word and closed with an ellipsis. Surrogate pairs and
    /// combining marks are not cut apart.
    /// </summary>
    /// <param name="text">Any text; null counts as empty.</param>
    /// <param name="mostChars">At least 1, in UTF-16 units, the ellipsis included.</param>
    public static string Fit(string? text, int mostChars)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostChars, 1);
        return text is null ? ""
            : text.Length <= mostChars ? text
            : string.Concat(text.AsSpan(0, End(text, mostChars - Ellipsis.Length)).TrimEnd(), Ellipsis);
    }

    private static int End(string text, int most)
    {
        var end = most;
        while (end > 0 && IsInsideCharacter(text, end))
        {
            end--;
        }

        var space = end;
        while (space > 0 && end - space < LongestWordChars && !char.IsWhiteSpace(text[space]))
        {
            space--;
        }

        return space > 0 && char.IsWhiteSpace(text[space]) ? space : end;
    }

    private static bool IsInsideCharacter(string text, int at) =>
        char.IsLowSurrogate(text[at])
        || text[at] == '\u200D'
        || text[at - 1] == '\u200D'
        || char.GetUnicodeCategory(text, at)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.EnclosingMark;
}
