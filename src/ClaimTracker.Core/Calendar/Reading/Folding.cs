using System.Globalization;
using System.Text;

namespace ClaimTracker.Core.Calendar.Reading;

/// <summary>Brings the many ways of typing one thing to one: small letters without accents, plain digits, spaces, hyphens.</summary>
internal static class Folding
{
    /// <summary>Words parted by a space; hyphens and apostrophes beside a letter part them too, a full stop after one ("p.m.") is gone.</summary>
    public static string Fold(string typed)
    {
        var folded = new StringBuilder(typed.Length);
        foreach (var letter in Valid(typed).Normalize(NormalizationForm.FormKD))
        {
            Append(folded, letter);
        }

        return folded.ToString();
    }

    // Half a surrogate pair cannot be normalized; it becomes the sign for what cannot be shown.
    private static string Valid(string typed)
    {
        var valid = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            valid.Append(rune);
        }

        return valid.ToString();
    }

    private static void Append(StringBuilder folded, char letter)
    {
        var last = folded.Length > 0 ? folded[^1] : ' ';
        switch (char.GetUnicodeCategory(letter))
        {
            // Accents, and marks that nobody sees: joiners, directions.
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format:
            case UnicodeCategory.OtherPunctuation when letter == '.' && char.IsLetter(last):
                break;
            case UnicodeCategory.DashPunctuation:
            case UnicodeCategory.MathSymbol when letter == '\u2212':
                folded.Append(char.IsLetter(last) ? ' ' : '-');
                break;
            case UnicodeCategory.Control or UnicodeCategory.SpaceSeparator:
            case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
            case UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation:
            case UnicodeCategory.ModifierLetter or UnicodeCategory.OtherPunctuation when letter is '\'' or '\u02BC':
                Space(folded, last);
                break;
            default:
                AppendShown(folded, letter, last);
                break;
        }
    }

    private static void AppendShown(StringBuilder folded, char letter, char last)
    {
        if (last == '-' && char.IsLetter(letter))
        {
            folded[^1] = ' ';
        }

        folded.Append(char.ToLowerInvariant(letter));
    }

    private static void Space(StringBuilder folded, char last)
    {
        if (last != ' ')
        {
            folded.Append(' ');
        }
    }
}
