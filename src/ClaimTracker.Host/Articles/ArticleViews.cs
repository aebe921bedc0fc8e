using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;

namespace ClaimTracker.Host.Articles;

/// <summary>Makes the page of an article.</summary>
internal static class ArticleViews
{
    public static ArticleView Of(ArticlePage article, IReadOnlyList<ClaimMark> claims) =>
        new()
        {
            Article = article,
            Address = SafeLink.Of(article.Address),
            Blocks = Blocks(article.Text, [.. claims.Select(claim => new MarkedClaim(claim.Number, claim.Spans))]),
            Claims = claims,
        };

    /// <summary>The blocks of a text, with claims marked in them.</summary>
    public static IReadOnlyList<BlockView> Blocks(string text, IReadOnlyList<MarkedClaim> claims)
    {
        var blocks = TextBlocks.Read(text);
        var lines = MarkedText.Cut(text, [.. blocks.SelectMany(block => block.Lines)], claims);
        var marks = new ArticleMarks(lines.SelectMany(line => line));
        var views = new Queue<LineView>(lines.Select(line => new LineView([.. line.Select(marks.View)])));
        return Group(blocks.Select(block => (block.Kind, Take(views, block.Lines.Count))));
    }

    private static IReadOnlyList<LineView> Take(Queue<LineView> lines, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => lines.Dequeue())];

    private static IReadOnlyList<BlockView> Group(
        IEnumerable<(TextBlockKind Kind, IReadOnlyList<LineView> Lines)> blocks
    )
    {
        var groups = new List<(TextBlockKind Kind, List<IReadOnlyList<LineView>> Items)>();
        foreach (var (kind, lines) in blocks)
        {
            if (kind == TextBlockKind.ListItem && groups is [.., (TextBlockKind.ListItem, var items)])
            {
                items.Add(lines);
            }
            else
            {
                groups.Add((kind, [lines]));
            }
        }

        return [.. groups.Select(group => new BlockView(group.Kind, group.Items))];
    }
}
