using AngleSharp.Dom;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>The blocks of a page that make up its article, in order.</summary>
internal static class PageBody
{
    private const int FewestProseLetters = 250;

    /// <summary>The article's blocks; empty when the page has no prose.</summary>
    public static IReadOnlyList<PageBlock> Find(IElement body, ArticleWords words)
    {
        var all = BlockWalk.Over(body);
        PageBlock[] kept = [.. all.Where(block => !block.IsSuspect)];
        // Some sites call the article itself "widget" or "modal": then the names are not to be trusted.
        if (ProseLetters(kept) < FewestProseLetters && ProseLetters(all) >= FewestProseLetters)
        {
            kept = [.. all];
        }

        if (ProseLetters(kept) == 0)
        {
            return [];
        }

        var root = ArticleRoot.Find(body, kept);
        return BlockFilter.Keep([.. kept.Where(block => block.Holder == root || root.Contains(block.Holder))], words);
    }

    private static int ProseLetters(IEnumerable<PageBlock> blocks) =>
        blocks.Where(block => block.IsProse).Sum(block => block.Letters);
}
