using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using ClaimTracker.Core.Articles.Reading.Decoding;
using ClaimTracker.Core.Articles.Reading.Facts;
using ClaimTracker.Core.Articles.Reading.Pages;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>Titles as plain text on one line, whatever they were written in.</summary>
internal static partial class FeedTitle
{
    private const int LongestChars = 4_000;
    private const int LastLatin = 0x024F;

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
                "xhtml" => OfHtml(Written(text)),
                "html" or "text/html" => OfHtml(text.Value),
                _ => Clean(text.Value),
            };

    // A character may be written as its number, and then comes through as it is.
    private static string? Clean(string text) => OneLine.Of(WithoutUnseen(CleanText.Of(text)));

    // An article's text may need them; a title of which somebody sees only a part misleads.
    private static string WithoutUnseen(string text)
    {
        var seen = new StringBuilder(text.Length);
        var last = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsUnseen(rune, last))
            {
                seen.Append(rune);
                last = rune;
            }
        }

        return seen.ToString();
    }

    private static bool IsUnseen(Rune rune, Rune last) =>
        rune.Value switch
        {
            // Joiners belong to the writing of many languages, and to pictures that are made of several; none of them is Latin.
            0x200C or 0x200D => last.Value <= LastLatin,
            // Blank, though they count as letters, marks or signs.
            0x034F or 0x2800 or 0x3164 or 0xFFA0 => true,
            _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format,
        };

    // As ToString writes it, which stops at characters that XML does not take.
    private static string Written(XElement text)
    {
        var written = new StringBuilder();
        var settings = new XmlWriterSettings
        {
            CheckCharacters = false,
            ConformanceLevel = ConformanceLevel.Fragment,
            OmitXmlDeclaration = true,
        };
        using (var writer = XmlWriter.Create(written, settings))
        {
            foreach (var node in text.Nodes())
            {
                node.WriteTo(writer);
            }
        }

        return written.ToString();
    }

    [GeneratedRegex(
        @"<(?:br|/?p|/?div|/?li|/?h[1-6])\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Break();
}
