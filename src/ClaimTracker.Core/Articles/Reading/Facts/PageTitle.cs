using AngleSharp.Dom;

namespace ClaimTracker.Core.Articles.Reading.Facts;

/// <summary>The headline of a page without the name of the site behind it.</summary>
internal static class PageTitle
{
    private const int FewestWordsLeft = 3;
    private const int MostWordsOfSite = 4;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • "];

    /// <summary>The first that a page states: for sharing, on the page, in JSON-LD, in the window's title. Null when it states none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="meta">Its meta elements.</param>
    /// <param name="stated">Its JSON-LD.</param>
    /// <param name="siteNames">Names that may stand behind the headline.</param>
    public static string? Of(IDocument page, MetaTags meta, StatedArticle stated, IReadOnlyList<string> siteNames)
    {
        var heading = HeadingOf(page, siteNames);
        var title = OneLine.Of(page.Title);
        return WithoutSite(meta.First("og:title"), siteNames)
            ?? heading
            ?? WithoutSite(stated.Headline, siteNames)
            ?? WithoutSite(meta.First("twitter:title", "dc.title", "title"), siteNames)
            ?? (WithoutSite(title, siteNames) is { } known && known != title ? known : WithoutLastPart(title));
    }

    private static string? HeadingOf(IDocument page, IReadOnlyList<string> siteNames)
    {
        var headings = page.QuerySelectorAll("article h1, main h1, [itemprop~=headline]").ToList();
        if (headings.Count == 0)
        {
            headings = [.. page.QuerySelectorAll("h1")];
        }

        // Several h1 and none inside the article: too many to tell.
        return headings
            .Select(h => OneLine.Of(h.TextContent))
            .OfType<string>()
            .FirstOrDefault(h => !siteNames.Contains(h, StringComparer.OrdinalIgnoreCase));
    }

    private static string? WithoutSite(string? title, IReadOnlyList<string> siteNames)
    {
        if (title is null || LastSeparator(title) is not { } cut)
        {
            return title;
        }

        return siteNames.Contains(title[cut.End..].Trim(), StringComparer.OrdinalIgnoreCase)
            ? title[..cut.Start].Trim()
            : title;
    }

    // Nothing says the site's name: a short last part behind a longer one is taken for it.
    private static string? WithoutLastPart(string? title) =>
        title is not null
        && LastSeparator(title) is { } cut
        && WordsIn(title[..cut.Start]) >= FewestWordsLeft
        && WordsIn(title[cut.End..]) <= MostWordsOfSite
            ? title[..cut.Start].Trim()
            : title;

    private static int WordsIn(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static (int Start, int End)? LastSeparator(string title)
    {
        var last = Separators
            .Select(s => (Start: title.LastIndexOf(s, StringComparison.Ordinal), s.Length))
            .MaxBy(s => s.Start);
        return last.Start > 0 ? (last.Start, last.Start + last.Length) : null;
    }
}
