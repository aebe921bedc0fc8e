using System.Text.RegularExpressions;
using System.Xml.Linq;
using ClaimTracker.Core.Articles.Reading.Decoding;
using ClaimTracker.Core.Articles.Reading.Facts;
using ClaimTracker.Core.Articles.Reading.Pages;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>Titles as plain text on one line, whatever they were written in.</summary>
internal static partial class FeedTitle
{
    private const int LongestChars = 4_000;

    /// <summary>The words of HTML; null when there are none.</summary>
    public static string? OfHtml(string? html)
    {
        if (html is null)
        {
            return null;
        }

        var cut = html.Length <= LongestChars ? html : html[..LongestChars];
        if (!cut.AsSpan().ContainsAny('<', '&'))
        {
            return Clean(cut);
        }

        var page = PageParser.Parse(Break().Replace(cut, " $0"));
        if (page is null)
        {
            return null;
        }

        foreach (var unseen in page.QuerySelectorAll("script, style, template"))
        {
            unseen.Remove();
        }

        return Clean(page.DocumentElement.TextContent);
    }

    /// <summary>An Atom text construct: plain, HTML, or XHTML.</summary>
    public static string? OfAtom(XElement? text) =>
        text is null
            ? null
            : (string?)text.Attribute("type") switch
            {
                "xhtml" => OfHtml(
                    string.Concat(text.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)))
                ),
                "html" or "text/html" => OfHtml(text.Value),
                _ => Clean(text.Value),
            };

    // A character may be written as its number, and then comes through as it is.
    private static string? Clean(string text) => OneLine.Of(CleanText.Of(text));

    [GeneratedRegex(
        @"<(?:br|/?p|/?div|/?li|/?h[1-6])\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Break();
}
