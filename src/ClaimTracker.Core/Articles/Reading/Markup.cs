namespace ClaimTracker.Core.Articles.Reading;

/// <summary>Tells web pages and other markup from plain text by how it begins, whatever the file is called.</summary>
internal static class Markup
{
    /// <summary>The key of a web page.</summary>
    public const string Html = "Html";

    private static readonly string[] PageStarts = ["<!doctype html", "<html", "<head", "<body", "<title", "<meta"];
    private static readonly string[] FeedStarts = ["<rss", "<feed", "<rdf:rdf"];
    private static readonly string[] PageTypes = ["text/html", "application/xhtml+xml"];

    /// <summary>A web page, a feed, other XML; null for plain text.</summary>
    public static FileKind? KindOf(string text, string? mediaType)
    {
        var start = text.AsSpan().TrimStart();
        var isXml = start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        while (SkipOne(ref start)) { }

        return StartsWithAny(start, PageStarts) || (IsPage(mediaType) && text.Contains('<', StringComparison.Ordinal))
                ? new FileKind(Html)
            : StartsWithAny(start, FeedStarts) ? new FileKind("Feed")
            : isXml ? new FileKind("Xml")
            : null;
    }

    /// <summary>Whether a sender's media type says "web page".</summary>
    public static bool IsPage(string? mediaType) =>
        mediaType is not null && PageTypes.Contains(mediaType.Trim(), StringComparer.OrdinalIgnoreCase);

    // Comments, the XML declaration and processing instructions may stand before the first element.
    private static bool SkipOne(ref ReadOnlySpan<char> start)
    {
        var close =
            start.StartsWith("<!--") ? "-->"
            : start.StartsWith("<?") ? "?>"
            : null;
        var end = close is null ? -1 : start.IndexOf(close);
        if (end < 0)
        {
            return false;
        }

        start = start[(end + close!.Length)..].TrimStart();
        return true;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> start, string[] marks)
    {
        foreach (var mark in marks)
        {
            if (start.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
