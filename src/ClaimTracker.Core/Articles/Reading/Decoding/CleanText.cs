using System.Globalization;
using System.Text;

namespace ClaimTracker.Core.Articles.Reading.Decoding;

/// <summary>
/// The one form in which text is stored: Unicode NFC, so that an accent is one character to every word list and search; lines ended by
/// <c>\n</c>; without control characters, byte order marks, soft hyphens, zero-width spaces and direction overrides, which nobody sees
/// and everything trips over. No-break spaces stay: French needs them. Of the marks on one letter the first 30 stay (the limit of
/// "stream-safe" text, UAX #15): sorting millions of them takes hours, and no language writes more than four.
/// </summary>
internal static class CleanText
{
    private const int MostMarks = 30;

    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        var afterReturn = false;
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            var isLineEnd = rune.Value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;
            if (isLineEnd && !(afterReturn && rune.Value == '\n'))
            {
                clean.Append('\n');
            }
            else if (!isLineEnd && !IsUnseen(rune) && marks <= MostMarks)
            {
                clean.Append(rune);
            }

            afterReturn = rune.Value == '\r';
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    private static bool IsUnseen(Rune rune) =>
        (Rune.IsControl(rune) && rune.Value != '\t')
        || rune.Value
            is 0x00AD
                or 0x200B
                or 0x200E
                or 0x200F
                or 0x2060
                or 0xFEFF
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2066 and <= 0x2069)
        || (rune.Value & 0xFFFE) == 0xFFFE;
}
