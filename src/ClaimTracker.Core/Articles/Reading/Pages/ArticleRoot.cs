using AngleSharp.Dom;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>
/// Finds the element that holds the article: what the page marks as its body, article or main part when most prose stands in it, else
/// the smallest element that holds nearly all prose. (The idea of weighing prose is Arc90's Readability; the search is ours.)
/// </summary>
internal static class ArticleRoot
{
    private const int NearlyAllPercent = 80;
    private const int MostPercent = 50;
    private static readonly string[] Marked = ["[itemprop~=articleBody]", "article", "main, [role=main]"];

    /// <summary>The element; <paramref name="body"/> itself when nothing smaller will do.</summary>
    public static IElement Find(IElement body, IEnumerable<PageBlock> blocks)
    {
        var weights = Weigh(body, blocks.Where(block => block.IsProse));
        var all = weights.GetValueOrDefault(body);
        foreach (var selector in Marked)
        {
            var heaviest = body.QuerySelectorAll(selector).MaxBy(weights.GetValueOrDefault);
            if (heaviest is not null && weights.GetValueOrDefault(heaviest) * 100 >= all * MostPercent)
            {
                return heaviest;
            }
        }

        return Narrow(body, weights);
    }

    private static IElement Narrow(IElement root, Dictionary<IElement, long> weights)
    {
        while (true)
        {
            var needed = weights.GetValueOrDefault(root) * NearlyAllPercent;
            var narrower = root.Children.FirstOrDefault(child =>
                PageTags.Containers.Contains(child.LocalName)
                && weights.TryGetValue(child, out var weight)
                && weight * 100 >= needed
            );
            if (narrower is null)
            {
                return root;
            }

            root = narrower;
        }
    }

    private static Dictionary<IElement, long> Weigh(IElement body, IEnumerable<PageBlock> prose)
    {
        var weights = new Dictionary<IElement, long>();
        foreach (var block in prose)
        {
            for (var above = block.Holder; above is not null; above = above == body ? null : above.ParentElement)
            {
                weights[above] = weights.GetValueOrDefault(above) + block.Letters;
            }
        }

        return weights;
    }
}
