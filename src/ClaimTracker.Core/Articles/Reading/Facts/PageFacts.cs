using AngleSharp.Dom;

namespace ClaimTracker.Core.Articles.Reading.Facts;

/// <summary>Everything a page states about its article besides the text.</summary>
internal sealed record PageFacts(
    string? Title,
    Uri? Address,
    string? Publisher,
    string? Byline,
    DateOnly? PublishedOn,
    string? Language
)
{
    public static PageFacts Of(IDocument page, StatedArticle stated, Uri? address)
    {
        var meta = new MetaTags(page);
        var canonical = CanonicalAddress.Of(page, meta, address);
        var publisher =
            meta.First("og:site_name") ?? stated.Publisher ?? meta.First("application-name", "dc.publisher");
        return new PageFacts(
            PageTitle.Of(page, meta, stated, SiteNames(stated, publisher, canonical)),
            canonical,
            publisher,
            PageByline.Of(page, meta, stated),
            PageDate.Of(page, meta, stated),
            PageLanguage.Of(page, meta, stated)
        );
    }

    private static string[] SiteNames(StatedArticle stated, string? publisher, Uri? address)
    {
        var host = address?.Host;
        var bare = host?.StartsWith("www.", StringComparison.OrdinalIgnoreCase) is true ? host[4..] : host;
        string?[] names = [publisher, stated.Publisher, host, bare, bare?.Split('.')[0]];
        return [.. names.OfType<string>()];
    }
}
