using System.Xml;
using System.Xml.Linq;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Articles.Reading.Decoding;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>
/// Reads RSS 2.0 and its older forms (RSS 0.9x, RDF), and Atom, as sites write them: with mistakes. Any bytes give an answer; same bytes,
/// same answer.
/// </summary>
public static class FeedReader
{
    /// <summary>Further items, which a feed has longest ago, are not looked at.</summary>
    public const int MostItems = 10_000;

    /// <summary>Reads the bytes of a feed.</summary>
    /// <param name="bytes">Unpacked, as the site sent them.</param>
    /// <param name="charset">The character set the site declares; absent when it does not say. The content has the last word.</param>
    /// <param name="address">Where they came from: what relative links are relative to.</param>
    public static Outcome<Feed> Read(ReadOnlyMemory<byte> bytes, string? charset, Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (FileSignatures.Find(bytes.Span) is { } kind)
        {
            return FeedRefusals.NotAFeed(address.IdnHost, kind);
        }

        if (FeedText.Of(bytes.Span, charset) is not { } text)
        {
            return FeedRefusals.NotAFeed(address.IdnHost, FileKind.Binary);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return FeedRefusals.Nothing(address.IdnHost);
        }

        return KindOf(text.TrimStart()) is { } other
            ? FeedRefusals.NotAFeed(address.IdnHost, other)
            : ReadText(text, address);
    }

    private static Outcome<Feed> ReadText(string text, Uri address)
    {
        try
        {
            var root = FeedXml.Parse(text);
            return Is(root, "feed") ? AtomFeed.Read(root, address)
                : Is(root, "rss") || Is(root, "RDF") ? RssFeed.Read(root, address)
                : FeedRefusals.NotAFeed(address.IdnHost, new FileKind("Xml"));
        }
        catch (XmlException broken)
        {
            return FeedRefusals.BrokenXml(address.IdnHost, Math.Max(1, broken.LineNumber));
        }
    }

    private static bool Is(XElement root, string name) =>
        root.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    // What is no feed at all; absent for what may be one.
    private static FileKind? KindOf(string text) =>
        Markup.KindOf(text, mediaType: null) is { Key: Markup.Html } page ? page
        : text.StartsWith('<') ? null
        : text[0] is '{' or '[' ? new FileKind("Json")
        : new FileKind("Text");
}
