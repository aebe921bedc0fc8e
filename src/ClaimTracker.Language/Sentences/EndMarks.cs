using System.Globalization;

namespace ClaimTracker.Language.Sentences;

/// <summary>A run of marks that may end a sentence, with the quotes, brackets and emoji that close with it.</summary>
/// <param name="Start">The first mark.</param>
/// <param name="MarksEnd">One past the last mark.</param>
/// <param name="End">One past the last closing quote, bracket or emoji.</param>
/// <param name="Dots">How many full stops are in it; three for one "…".</param>
/// <param name="IsSpaced">Whether blanks stand between the stops, as in ". . .".</param>
/// <param name="HasStrongMark">Whether "!" or "?" is in it.</param>
internal readonly record struct EndMarks(int Start, int MarksEnd, int End, int Dots, bool IsSpaced, bool HasStrongMark)
{
    public bool IsSingleStop => Dots == 1 && !HasStrongMark;

    public bool IsEllipsis => Dots > 1 && !HasStrongMark;

    public bool HasClosers => End > MarksEnd;

    public static bool IsMark(char c) =>
        c
            is '.'
                or '!'
                or '?'
                or '\u2026'
                or '\u203D'
                or '\u203C'
                or '\u2047'
                or '\u2048'
                or '\u2049'
                or '\u3002'
                or '\uFF01'
                or '\uFF1F'
                or '\u061F'
                or '\u06D4'
                or '\u0964';

    public static bool IsCloser(char c) =>
        c is '"' or '\'' or '\u201D' or '\u2019' or '\u00BB' or '\u203A' or ')' or ']' or '}' or '\u300D' or '\u300F';

    /// <summary>
    /// Reads the run at <paramref name="start"/>, which is a mark. <paramref name="quoteIsOpen"/> says that an odd number of
    /// straight quotes came before: then a quote after a blank closes.
    /// </summary>
    public static EndMarks Read(string text, int start, int end, bool quoteIsOpen)
    {
        var (position, dots, isSpaced, isStrong) = (start, 0, false, false);
        while (position < end)
        {
            if (IsMark(text[position]))
            {
                dots += text[position] switch
                {
                    '.' => 1,
                    '\u2026' => 3,
                    _ => 0,
                };
                isStrong |= text[position] is not ('.' or '\u2026');
                position++;
            }
            else if (IsBlankInEllipsis(text, position, start, end))
            {
                isSpaced = true;
                position++;
            }
            else if (IsBlankBetweenStrongMarks(text, position, start, end))
            {
                position++;
            }
            else
            {
                break;
            }
        }

        return new EndMarks(start, position, ClosersEnd(text, position, end, quoteIsOpen), dots, isSpaced, isStrong);
    }

    private static bool IsBlankInEllipsis(string text, int position, int start, int end) =>
        position > start
        && position + 1 < end
        && text[position] is ' ' or '\u00A0'
        && text[position - 1] == '.'
        && text[position + 1] == '.';

    /// <summary>"Really ? ! ?" is one run.</summary>
    private static bool IsBlankBetweenStrongMarks(string text, int position, int start, int end) =>
        position > start && position + 1 < end && text[position] is ' ' or '\u00A0' && text[position + 1] is '!' or '?';

    private static int ClosersEnd(string text, int position, int end, bool quoteIsOpen)
    {
        while (position < end)
        {
            var next = CloserEnd(text, position, end, quoteIsOpen);
            if (next == position)
            {
                break;
            }

            position = next;
        }

        return position;
    }

    private static int CloserEnd(string text, int position, int end, bool quoteIsOpen)
    {
        if (IsCloser(text[position]))
        {
            return position + 1;
        }

        // French sets a blank before its closing quote; a straight quote may be set off by one too.
        if (char.IsWhiteSpace(text[position]) && position + 1 < end)
        {
            var closes =
                text[position + 1] is '\u00BB' or ')' or ']'
                || (
                    quoteIsOpen
                    && text[position + 1] == '"'
                    && (position + 2 == end || char.IsWhiteSpace(text[position + 2]))
                );
            return closes ? position + 2 : SmileyEnd(text, position + 1, end, position);
        }

        return SmileyEnd(text, position, end, position);
    }

    private static int SmileyEnd(string text, int position, int end, int otherwise)
    {
        var length = Emoticon.LengthAt(text, position, end);
        return length > 0 ? position + length : EmojiEnd(text, position, end, otherwise);
    }

    /// <summary>Past the emoji at <paramref name="position"/>; <paramref name="otherwise"/> when there is none.</summary>
    private static int EmojiEnd(string text, int position, int end, int otherwise)
    {
        if (text[position] is '\uFE0F' or '\u200D')
        {
            return position + 1;
        }

        if (!char.IsHighSurrogate(text[position]) || position + 1 >= end || !char.IsLowSurrogate(text[position + 1]))
        {
            return otherwise;
        }

        return
            CharUnicodeInfo.GetUnicodeCategory(text, position)
                is UnicodeCategory.OtherSymbol
                    or UnicodeCategory.ModifierSymbol
            ? position + 2
            : otherwise;
    }
}
