namespace ClaimTracker.Language.Sentences;

/// <summary>Cuts a text into lines and takes their marks off.</summary>
internal static class LineReader
{
    private const int LongestListNumber = 3;

    public static IEnumerable<BlockLine> Read(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || IsLineBreak(text[i]))
            {
                yield return ReadLine(text, new TextSpan(start, i).Trimmed(text));
                start = i + 1;
            }
        }
    }

    public static bool IsLineBreak(char c) =>
        c is '\n' or '\r' or '\u000B' or '\u000C' or '\u0085' or '\u2028' or '\u2029';

    private static BlockLine ReadLine(string text, TextSpan line)
    {
        if (line.IsEmpty || IsRule(text, line))
        {
            return new BlockLine(new TextSpan(line.Start, line.Start), null);
        }

        var (kind, length) = MarkAt(text, line);
        return kind is null
            ? new BlockLine(line, null)
            : new BlockLine(new TextSpan(line.Start + length, line.End).Trimmed(text), kind);
    }

    private static (BlockKind? Kind, int Length) MarkAt(string text, TextSpan line)
    {
        var first = text[line.Start];
        return first switch
        {
            '#' => HeadlineMark(text, line),
            '>' when EndsMark(text, line.Start + 1, line) || IsQuoteInQuote(text, line) => (
                BlockKind.Quotation,
                QuotationMark(text, line)
            ),
            '-' or '*' or '\u2022' or '\u25E6' or '\u25AA' or '\u2023' or '\u2043' => BulletMark(text, line),
            _ when char.IsAsciiDigit(first) => NumberMark(text, line),
            _ => (null, 0),
        };
    }

    /// <summary>A mark ends with an ordinary blank. A no-break space after it says that the character means itself.</summary>
    private static bool EndsMark(string text, int position, TextSpan line) =>
        position < line.End && text[position] is (' ' or '\t');

    /// <summary>Mail programs write ">>" and ">words" too.</summary>
    private static bool IsQuoteInQuote(string text, TextSpan line) =>
        line.Start + 1 < line.End && text[line.Start + 1] != '\u00A0';

    private static (BlockKind? Kind, int Length) HeadlineMark(string text, TextSpan line)
    {
        var end = line.Start;
        while (end < line.End && text[end] == '#')
        {
            end++;
        }

        return EndsMark(text, end, line) ? (BlockKind.Headline, end - line.Start) : (null, 0);
    }

    private static int QuotationMark(string text, TextSpan line)
    {
        var end = line.Start;
        while (end < line.End && (text[end] == '>' || char.IsWhiteSpace(text[end])))
        {
            end++;
        }

        return end - line.Start;
    }

    private static (BlockKind? Kind, int Length) BulletMark(string text, TextSpan line)
    {
        var next = line.Start + 1;
        return EndsMark(text, next, line) && !RunInList.ContinuesIn(text, line) ? (BlockKind.ListItem, 1) : (null, 0);
    }

    private static (BlockKind? Kind, int Length) NumberMark(string text, TextSpan line)
    {
        var end = line.Start;
        while (end < line.End && end - line.Start <= LongestListNumber && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var isMark =
            end - line.Start <= LongestListNumber
            && end + 1 < line.End
            && text[end] is '.' or ')'
            && char.IsWhiteSpace(text[end + 1])
            && !RunInList.ContinuesIn(text, line);
        return isMark ? (BlockKind.ListItem, end + 1 - line.Start) : (null, 0);
    }

    /// <summary>Lines such as "---" or "* * *" separate and say nothing.</summary>
    private static bool IsRule(string text, TextSpan line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (
                text[i] is not ('-' or '*' or '_' or '=' or '#' or '~' or '>' or '\u2022')
                && !char.IsWhiteSpace(text[i])
            )
            {
                return false;
            }
        }

        return true;
    }
}
