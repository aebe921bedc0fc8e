using AngleSharp.Dom;
using ClaimTracker.Core.Articles.Reading.Pages;

namespace ClaimTracker.Core.Articles.Reading.Facts;

/// <summary>Who wrote an article.</summary>
internal static class PageByline
{
    private const int LongestChars = 200;

    private static readonly string[] Elements =
    [
        "[itemprop~=author] [itemprop~=name]",
        "[itemprop~=author]",
        "[rel~=author]",
        ".byline-name",
        ".byline__name",
        ".author-name",
        ".byline .author",
        ".byline",
        ".article-author",
        ".post-author",
        ".entry-author",
        ".auteur",
        ".signature",
    ];

    public static string? Of(IDocument page, MetaTags meta, StatedArticle stated)
    {
        IEnumerable<string?> candidates =
        [
            stated.Byline,
            meta.First(
                "author",
                "article:author",
                "parsely-author",
                "sailthru.author",
                "dc.creator",
                "dcterms.creator",
                "byl"
            ),
            .. Elements.Select(selector => page.QuerySelector(selector)?.TextContent),
        ];
        return candidates.Select(Clean).FirstOrDefault(byline => byline is not null);
    }

    private static string? Clean(string? written)
    {
        if (OneLine.Of(written) is not { Length: <= LongestChars } line)
        {
            return null;
        }

        var lead = PagePhrases.BylineLeads.FirstOrDefault(l => line.StartsWith(l, StringComparison.OrdinalIgnoreCase));
        var name = line[(lead?.Length ?? 0)..].Trim(' ', ',', '|', '·', '-', '•');
        return name.Any(char.IsLetter) && !name.Contains("://", StringComparison.Ordinal) ? name : null;
    }
}
