using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Articles.Reading.Pages;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>Where a web page says that its feed is, as browsers find it.</summary>
internal static class FeedLink
{
    private static readonly string[] Types = ["application/rss+xml", "application/atom+xml"];

    /// <summary>Whether it is a web page at all.</summary>
    public static bool IsPage(ReadOnlyMemory<byte> bytes, string? charset) =>
        FeedText.Of(bytes.Span, charset) is { } text && Markup.KindOf(text, mediaType: null) is { Key: Markup.Html };

    /// <summary>The first feed that the page names; absent when it names none.</summary>
    public static Uri? Find(ReadOnlyMemory<byte> bytes, string? charset, Uri address)
    {
        if (FeedText.Of(bytes.Span, charset) is not { } text || PageParser.Parse(text) is not { } page)
        {
            return null;
        }

        var from = FeedElements.Web(page.QuerySelector("base[href]")?.GetAttribute("href"), address) ?? address;
        return page.QuerySelectorAll("link[rel~=alternate i][href]")
            .Where(link => Types.Contains(link.GetAttribute("type")?.Trim(), StringComparer.OrdinalIgnoreCase))
            .Select(link => FeedElements.Web(link.GetAttribute("href"), from))
            .FirstOrDefault(link => link is not null && link != address);
    }
}
