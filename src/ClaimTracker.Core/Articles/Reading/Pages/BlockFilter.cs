namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>Leaves out the blocks around and between the text that no name gave away: links, labels, dates, the title again.</summary>
internal static class BlockFilter
{
    private const int LabelLetters = 60;
    private const int LeadLetters = 200;
    private const int RepeatLetters = 40;

    public static IReadOnlyList<PageBlock> Keep(IReadOnlyList<PageBlock> blocks, ArticleWords words)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        PageBlock[] kept =
        [
            .. blocks.Where(block =>
                !IsLinks(block)
                && !IsDate(block)
                && !IsPhrase(block)
                && !IsKnown(block, words)
                && (block.Letters < RepeatLetters || seen.Add(block.Text))
            ),
        ];
        return WithoutEmptyHeadings(WithoutEdges(kept));
    }

    private static bool IsLinks(PageBlock block) =>
        block.Kind is not BlockKind.Heading && block.LinkLetters * 10 > block.Letters * 6;

    private static bool IsDate(PageBlock block) => block.TimeLetters * 10 > block.Letters * 5;

    private static bool IsPhrase(PageBlock block) =>
        PagePhrases.Labels.Contains(block.Text.TrimEnd(':', '.', ' ', '\u00A0', '\u202F'))
        || (
            block.Letters < LeadLetters
            && PagePhrases.Leads.Any(lead => block.Text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
        );

    private static bool IsKnown(PageBlock block, ArticleWords words) =>
        Same(block.Text, words.Title)
        || Same(block.Text, words.Publisher)
        || (
            words.Byline is { Length: > 0 } byline
            && block.Letters < byline.Length + LabelLetters
            && IsByline(block, byline)
        );

    private static bool IsByline(PageBlock block, string byline) =>
        !SentenceEnd.IsIn(block.Text) && block.Text.Contains(byline, StringComparison.OrdinalIgnoreCase)
        || PagePhrases.BylineLeads.Any(lead => Same(block.Text.TrimEnd('.'), lead + byline));

    // Short scraps before the first and after the last sentence: section names, reading times, credits.
    private static IReadOnlyList<PageBlock> WithoutEdges(PageBlock[] blocks)
    {
        var first = Array.FindIndex(blocks, block => block.IsProse);
        var last = Array.FindLastIndex(blocks, block => block.IsProse);
        return [.. blocks.Where((block, i) => (i >= first && i <= last) || !IsScrap(block))];
    }

    private static bool IsScrap(PageBlock block) =>
        block.Kind is BlockKind.Paragraph && block.Letters < LabelLetters && !SentenceEnd.IsAtEndOf(block.Text);

    // A heading stays when words come before the next heading of its rank.
    private static PageBlock[] WithoutEmptyHeadings(IReadOnlyList<PageBlock> blocks)
    {
        var kept = new List<PageBlock>();
        var shallowest = 0;
        foreach (var block in blocks.Reverse())
        {
            var isHeading = block.Kind is BlockKind.Heading;
            if (!isHeading || (shallowest > block.Level))
            {
                kept.Add(block);
                shallowest = isHeading ? block.Level : int.MaxValue;
            }
        }

        kept.Reverse();
        return [.. kept];
    }

    private static bool Same(string text, string? other) =>
        other is not null && string.Equals(text.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
