using System.Globalization;
using System.Text;

namespace ClaimTracker.Language.Matching;

/// <summary>Writes a word as it is looked for: small letters and digits only, without accents.</summary>
internal static class Folding
{
    /// <summary>What is left of <paramref name="word"/>; blank when it holds no letter and no digit. Compatible signs count as what they stand for: "ﬁ" as "fi".</summary>
    /// <param name="word">In small letters already.</param>
    public static string Fold(string word)
    {
        if (IsPlain(word))
        {
            return word;
        }

        // Unpaired halves of surrogates cannot be taken apart, and nobody looks for them.
        var whole = word.Any(char.IsSurrogate) ? WithoutSurrogates(word) : word;
        var folded = new StringBuilder(word.Length);
        foreach (var c in whole.Normalize(NormalizationForm.FormKD))
        {
            if (Letters(c) is { } letters)
            {
                folded.Append(letters);
            }
            else if (char.IsLetterOrDigit(c))
            {
                folded.Append(DigitOrLetter(c));
            }
        }

        return folded.ToString();
    }

    private static bool IsPlain(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static string WithoutSurrogates(string word) => string.Concat(word.Where(c => !char.IsSurrogate(c)));

    /// <summary>Letters that Unicode does not take apart.</summary>
    private static string? Letters(char c) =>
        c switch
        {
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            'ø' => "o",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'ı' => "i",
            _ => null,
        };

    private static char DigitOrLetter(char c) =>
        char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : char.ToLowerInvariant(c);
}
