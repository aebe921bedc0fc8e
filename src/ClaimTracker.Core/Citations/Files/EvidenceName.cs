using System.Text;
using ClaimTracker.Core.Articles.Reading.Decoding;

namespace ClaimTracker.Core.Citations.Files;

/// <summary>What a file may be called: one line, without folders, without signs that hide or turn what stands there.</summary>
internal static class EvidenceName
{
    /// <summary>Longer endings are none.</summary>
    private const int LongestEndingChars = 10;

    /// <summary>The name as it is shown and offered for saving; made up when nothing of it is left.</summary>
    public static string Of(string written, EvidenceType type)
    {
        var clean = CleanText.Of(written).Split('/', '\\')[^1];
        var name = new StringBuilder(clean.Length);
        foreach (var rune in clean.EnumerateRunes().Where(rune => !IsOdd(rune)))
        {
            name.Append(rune);
        }

        var text = name.ToString().Trim(' ', '.');
        return text.Length == 0 ? $"evidence.{type.Label.ToLowerInvariant()}" : Fit(text);
    }

    private static bool IsOdd(Rune rune) =>
        Rune.IsControl(rune)
        || "\"<>|:*?".Contains((char)Math.Min(rune.Value, char.MaxValue), StringComparison.Ordinal)
        || Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.PrivateUse
                or System.Globalization.UnicodeCategory.OtherNotAssigned;

    private static string Fit(string name)
    {
        if (name.Length <= EvidenceFile.NameMaxLengthChars)
        {
            return name;
        }

        var dot = name.LastIndexOf('.');
        var ending = dot > 0 && name.Length - dot <= LongestEndingChars ? name[dot..] : "";
        return Storage.FittedText.Cut(name, EvidenceFile.NameMaxLengthChars - ending.Length) + ending;
    }
}
