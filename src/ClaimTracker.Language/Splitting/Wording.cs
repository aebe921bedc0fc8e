using System.Text;
using ClaimTracker.Language.Sentences;

namespace ClaimTracker.Language.Splitting;

/// <summary>Gives a sentence's own words the form of a claim: one line, a capital, a full stop. No word changes.</summary>
internal static class Wording
{
    public static string Of(string text, TextSpan span)
    {
        var line = Folded(text, WithoutListMark(text, span));
        line = PairedMarks.Matched(line);
        return Capitalised(Closed(line));
    }

    private static TextSpan WithoutListMark(string text, TextSpan span)
    {
        var mark = ListMark.At(text, span.Start, span.End, isFirst: false);
        return mark is { } found ? new TextSpan(found.End, span.End).Trimmed(text) : span;
    }

    /// <summary>Folds white space, and the quotation marks of lines in the middle of it; drops characters that cannot be seen.</summary>
    private static string Folded(string text, TextSpan span)
    {
        var line = new StringBuilder(span.Length + 1);
        var (blank, lineStart) = (false, false);
        for (var i = span.Start; i < span.End; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                blank = true;
                lineStart |= LineReader.IsLineBreak(c);
            }
            else if (!IsInvisible(c) && !(lineStart && c == '>'))
            {
                if (blank && line.Length > 0)
                {
                    line.Append(' ');
                }

                line.Append(c);
                (blank, lineStart) = (false, false);
            }
        }

        return line.ToString();
    }

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';

    private static string Closed(string line)
    {
        var end = line.Length;
        while (
            end > 0
            && (
                EndMarks.IsMark(line[end - 1])
                || line[end - 1] is ' ' or ',' or ';' or ':' or '-' or '\u2013' or '\u2014'
            )
        )
        {
            end--;
        }

        // A comma inside the quotes belonged to what followed them.
        if (end > 1 && end == line.Length && EndMarks.IsCloser(line[end - 1]) && line[end - 2] == ',')
        {
            (line, end) = (line.Remove(end - 2, 1), end - 1);
        }

        var isClosedInside =
            end > 1 && end == line.Length && EndMarks.IsCloser(line[end - 1]) && EndMarks.IsMark(line[end - 2]);
        return isClosedInside ? line : line[..end] + ".";
    }

    private static string Capitalised(string line)
    {
        var first = 0;
        while (first < line.Length && !char.IsLetterOrDigit(line[first]))
        {
            first++;
        }

        var isSmall =
            first < line.Length
            && char.IsLower(line[first])
            && !(first + 1 < line.Length && char.IsUpper(line[first + 1]));
        return isSmall
            ? string.Concat(
                line.AsSpan(0, first),
                char.ToUpperInvariant(line[first]).ToString(),
                line.AsSpan(first + 1)
            )
            : line;
    }
}
