namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>
/// Writes blocks as text. A page's paragraph that happens to begin with a mark ("- No," he said) keeps its words but not the mark's
/// meaning: the space after the mark becomes a no-break space, which looks the same and is not part of any mark.
/// </summary>
internal static class BlockText
{
    private const char NoBreakSpace = '\u00A0';

    public static string Write(IEnumerable<PageBlock> blocks) =>
        string.Join("\n\n", blocks.Select(block => MarkOf(block.Kind) + Unmarked(block.Text)));

    private static string MarkOf(BlockKind kind) =>
        kind switch
        {
            BlockKind.Heading => "## ",
            BlockKind.ListItem => "- ",
            BlockKind.Quotation => "> ",
            _ => string.Empty,
        };

    private static string Unmarked(string text)
    {
        var afterMark =
            text.AsSpan().TrimStart('#').Length is var rest && rest < text.Length ? text.Length - rest
            : text.AsSpan().IndexOfAny("->*+•") is 0 ? 1
            : 0;
        return afterMark > 0 && afterMark < text.Length && text[afterMark] == ' '
            ? string.Concat(text.AsSpan(0, afterMark), [NoBreakSpace], text.AsSpan(afterMark + 1))
            : text;
    }
}
