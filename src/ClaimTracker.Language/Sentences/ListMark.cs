using System.Globalization;

namespace ClaimTracker.Language.Sentences;

/// <summary>The mark of one item of a list: a bullet, a number or letter with its stop, or both.</summary>
/// <param name="Bullet">The bullet; <c>\0</c> when there is none.</param>
/// <param name="Ordinal">The number, 1 for "a"; 0 when the mark is a mere bullet.</param>
/// <param name="Closing">What closes the ordinal: ".", ")" or ".)".</param>
/// <param name="IsLetter">Whether the ordinal is a letter.</param>
/// <param name="End">One past the mark's last character.</param>
internal readonly record struct ListMark(char Bullet, int Ordinal, string Closing, bool IsLetter, int End)
{
    private const int LongestNumber = 3;

    /// <summary>Whether this mark is the one after <paramref name="previous"/>.</summary>
    public bool Follows(ListMark previous) =>
        Bullet == previous.Bullet
        && IsLetter == previous.IsLetter
        && Closing == previous.Closing
        && (Ordinal == previous.Ordinal + 1 || (Ordinal == 0 && previous.Ordinal == 0));

    public static ListMark? At(string text, int position, int end, bool isFirst)
    {
        var bullet = '\0';
        if (position < end && IsBullet(text[position]))
        {
            bullet = text[position++];
            while (position < end && char.IsWhiteSpace(text[position]))
            {
                position++;
            }
        }

        var (ordinal, isLetter, afterOrdinal) = OrdinalAt(text, position, end);
        var closing = ordinal > 0 ? ClosingAt(text, afterOrdinal, end) : "";
        var item = afterOrdinal + closing.Length;
        if (closing.Length > 0 && StartsItem(text, item, end))
        {
            // A letter opens a list only as its first one; otherwise "b. 1970" would.
            return isFirst && isLetter && ordinal != 1 ? null : new ListMark(bullet, ordinal, closing, isLetter, item);
        }

        return bullet == '\0' ? null : new ListMark(bullet, 0, "", false, position);
    }

    /// <summary>Hyphens and stars are no bullets inside a line: they are used for too much else.</summary>
    private static bool IsBullet(char c) => c is '\u2022' or '\u2043' or '\u25E6' or '\u25AA' or '\u2023' or '\u25CF';

    private static (int Ordinal, bool IsLetter, int End) OrdinalAt(string text, int position, int end)
    {
        if (position < end && char.IsAsciiLetterLower(text[position]))
        {
            return (text[position] - 'a' + 1, true, position + 1);
        }

        var digits = position;
        while (digits < end && digits - position < LongestNumber && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits == position
            ? (0, false, position)
            : (int.Parse(text.AsSpan(position, digits - position), CultureInfo.InvariantCulture), false, digits);
    }

    private static string ClosingAt(string text, int position, int end)
    {
        if (position >= end)
        {
            return "";
        }

        return text[position] switch
        {
            ')' => ")",
            '.' when position + 1 < end && text[position + 1] == ')' => ".)",
            '.' => ".",
            _ => "",
        };
    }

    private static bool StartsItem(string text, int position, int end)
    {
        if (position >= end || !char.IsWhiteSpace(text[position]))
        {
            return false;
        }

        while (position < end && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position < end && char.IsUpper(text[position]);
    }
}
