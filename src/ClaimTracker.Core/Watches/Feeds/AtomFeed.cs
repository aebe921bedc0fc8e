using System.Xml.Linq;
using ClaimTracker.Core.Articles.Reading.Facts;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>Atom 1.0 (RFC 4287), and 0.3, which differs in nothing that is read here.</summary>
internal static class AtomFeed
{
    public static Feed Read(XElement root, Uri address)
    {
        var items = root.Own("entry")
            .Take(FeedReader.MostItems)
            .Select(entry => Found(entry, address))
            .OfType<FoundItem>();
        return new Feed(
            FeedTitle.OfAtom(root.Own("title").FirstOrDefault()) ?? address.IdnHost,
            FeedKeys.Distinct(items, address, SelfOf(root, address), LinkOf(root.Own("link"), root.BaseOf(address))),
            FeedPause.Of(root)
        );
    }

    /// <summary>Where the article itself is; absent when no link leads to it.</summary>
    /// <param name="links">Of one entry.</param>
    /// <param name="from">What they are relative to, where they do not say themselves.</param>
    public static Uri? LinkOf(IEnumerable<XElement> links, Uri from) =>
        links
            .Where(link => (string?)link.Attribute("rel") is null or "" or "alternate")
            .OrderByDescending(link =>
                (string?)link.Attribute("type") is null or "text/html" or "application/xhtml+xml"
            )
            .Select(link => FeedElements.Web((string?)link.Attribute("href"), BaseOf(link, from)))
            .FirstOrDefault(link => link is not null);

    /// <summary>Where the feed says that it is; absent when it does not say.</summary>
    /// <param name="root">Of Atom, or the channel of another feed.</param>
    public static Uri? SelfOf(XElement root, Uri from) =>
        root.Elements(FeedElements.Atom + "link")
            .Where(link => (string?)link.Attribute("rel") == "self")
            .Select(link => FeedElements.Web((string?)link.Attribute("href"), BaseOf(link, root.BaseOf(from))))
            .FirstOrDefault();

    private static Uri BaseOf(XElement link, Uri from) =>
        FeedElements.Web((string?)link.Attribute(XNamespace.Xml + "base"), from) ?? from;

    private static FoundItem? Found(XElement entry, Uri feed)
    {
        var id = entry.OwnText("id");
        if ((LinkOf(entry.Own("link"), entry.BaseOf(feed)) ?? FeedElements.AsWeb(id)) is not { } address)
        {
            return null;
        }

        var title =
            FeedTitle.OfAtom(entry.Own("title").FirstOrDefault())
            ?? OneLine.Of(FeedTitle.OfAtom(entry.Own("summary").FirstOrDefault()))
            ?? address.IdnHost;
        return new FoundItem(title, address, id);
    }
}
