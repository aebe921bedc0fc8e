using ClaimTracker.Language;

namespace ClaimTracker.Host.Articles;

/// <summary>What a block of a stored text is to its reader.</summary>
public enum TextBlockKind
{
    Heading,
    Paragraph,
    ListItem,
    Quotation,
}

/// <summary>A block of a stored text.</summary>
/// <param name="Kind">From the mark of its first line.</param>
/// <param name="Lines">Where its lines are, without their marks.</param>
internal sealed record TextBlock(TextBlockKind Kind, IReadOnlyList<TextSpan> Lines);

/// <summary>Reads the light marks of a stored text: <c>## </c>, <c>- </c>, <c>&gt; </c>, and a blank line between blocks.</summary>
/// <remarks>
/// The language core has blocks too, but only after taking the whole text apart, which a page must not wait for; and it may call
/// a line a headline that the author did not mark.
/// </remarks>
internal static class TextBlocks
{
    public static IReadOnlyList<TextBlock> Read(string text)
    {
        var blocks = new List<TextBlock>();
        var lines = new List<TextSpan>();
        var kind = TextBlockKind.Paragraph;
        for (var start = 0; start <= text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = Trim(text, new TextSpan(start, end));
            var mark = MarkOf(text, line);
            if (line.IsEmpty || StartsBlock(lines, kind, mark?.Kind))
            {
                Close(blocks, kind, lines);
                kind = mark?.Kind ?? TextBlockKind.Paragraph;
            }

            if (!line.IsEmpty)
            {
                kind = lines.Count == 0 ? mark?.Kind ?? TextBlockKind.Paragraph : kind;
                lines.Add(mark?.Words ?? line);
            }

            start = end + 1;
        }

        Close(blocks, kind, lines);
        return blocks;
    }

    /// <summary>Every marked line starts a block, but for the lines of one quotation.</summary>
    private static bool StartsBlock(List<TextSpan> lines, TextBlockKind kind, TextBlockKind? mark) =>
        lines.Count > 0
        && kind switch
        {
            TextBlockKind.Heading => true,
            TextBlockKind.Quotation => mark != TextBlockKind.Quotation,
            _ => mark is not null,
        };

    private static void Close(List<TextBlock> blocks, TextBlockKind kind, List<TextSpan> lines)
    {
        if (lines.Count > 0)
        {
            blocks.Add(new TextBlock(kind, [.. lines]));
            lines.Clear();
        }
    }

    private static (TextBlockKind Kind, TextSpan Words)? MarkOf(string text, TextSpan line)
    {
        var hashes = line.Start;
        while (hashes < line.End && text[hashes] == '#')
        {
            hashes++;
        }

        var kind =
            hashes > line.Start ? TextBlockKind.Heading
            : line.IsEmpty ? default(TextBlockKind?)
            : text[line.Start] switch
            {
                '-' => TextBlockKind.ListItem,
                '>' => TextBlockKind.Quotation,
                _ => null,
            };
        var markEnd = kind == TextBlockKind.Heading ? hashes : line.Start + 1;
        // "#metoo", "-5 °C" and "- " with nothing behind it are words.
        return kind is { } marked && markEnd < line.End && text[markEnd] == ' '
            ? (marked, Trim(text, line with { Start = markEnd }))
            : null;
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (start < end && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
