using System.Xml.Linq;
using ClaimTracker.Core.Articles.Reading.Facts;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>RSS 2.0 (https://www.rssboard.org/rss-specification), its older forms, and RSS 1.0, whose items stand beside the channel.</summary>
internal static class RssFeed
{
    public static Feed Read(XElement root, Uri address)
    {
        var channel = root.Elements().FirstOrDefault(child => Is(child, "channel")) ?? root;
        var home = FeedElements.Web(channel.OwnText("link"), channel.BaseOf(address));
        var site = home ?? address;
        var items = root.Descendants()
            .Where(element => Is(element, "item") && element.Name.Namespace == channel.Name.Namespace)
            .Take(FeedReader.MostItems)
            .Select(item => Found(item, item.BaseOf(site)))
            .OfType<FoundItem>();
        return new Feed(
            FeedTitle.OfHtml(channel.OwnText("title")) ?? address.IdnHost,
            FeedKeys.Distinct(items, address, AtomFeed.SelfOf(channel, address), home),
            FeedPause.Of(channel)
        );
    }

    private static FoundItem? Found(XElement item, Uri from)
    {
        var guid = item.Own("guid").FirstOrDefault(one => !string.IsNullOrWhiteSpace(one.Value));
        // RSS 1.0 has no guid: what it names an item is mostly its address.
        var about = ((string?)item.Attribute(FeedElements.Rdf + "about"))?.Trim();
        var address =
            item.Own("link").Select(link => FeedElements.Web(link.Value, from)).FirstOrDefault(link => link is not null)
            ?? AtomFeed.LinkOf(item.Elements(FeedElements.Atom + "link"), from)
            ?? (IsAddress(guid) ? FeedElements.Web(guid!.Value, from) : null)
            ?? FeedElements.AsWeb(about);
        if (address is null)
        {
            return null;
        }

        var title =
            FeedTitle.OfHtml(item.OwnText("title"))
            ?? OneLine.Of(FeedTitle.OfHtml(item.OwnText("description")))
            ?? address.IdnHost;
        return new FoundItem(title, address, guid?.Value.Trim() ?? about);
    }

    // A guid is an address unless it says that it is none; many that say nothing are none either.
    private static bool IsAddress(XElement? guid) =>
        guid is not null
        && !string.Equals((string?)guid.Attribute("isPermaLink"), "false", StringComparison.OrdinalIgnoreCase)
        && guid.Value.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static bool Is(XElement element, string name) =>
        element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);
}
