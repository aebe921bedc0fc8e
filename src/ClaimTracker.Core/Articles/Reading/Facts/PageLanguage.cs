using AngleSharp.Dom;

namespace ClaimTracker.Core.Articles.Reading.Facts;

/// <summary>The language a page says it is in.</summary>
internal static class PageLanguage
{
    public static string? Of(IDocument page, MetaTags meta, StatedArticle stated)
    {
        string?[] candidates =
        [
            page.DocumentElement?.GetAttribute("lang"),
            page.DocumentElement?.GetAttribute("xml:lang"),
            meta.First("og:locale"),
            stated.Language,
            meta.First("language", "dc.language", "dcterms.language"),
            page.QuerySelector("meta[http-equiv='content-language' i]")?.GetAttribute("content"),
        ];
        return candidates.Select(TwoLetters).FirstOrDefault(code => code is not null);
    }

    // "en-GB" and "fr_FR" are en and fr; "English" and "zxx" are nothing we know.
    private static string? TwoLetters(string? tag)
    {
        var code = tag?.Trim().Split('-', '_', ',')[0].Trim();
        return code is { Length: 2 } && code.All(char.IsAsciiLetter) ? code.ToLowerInvariant() : null;
    }
}
