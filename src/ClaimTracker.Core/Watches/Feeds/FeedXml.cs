using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>
/// Parses a feed's XML, and mends what is often wrong with it: a second time with stray signs and the entities of HTML written as XML wants
/// them. Declared types and entities are ignored, nothing outside the text is read, and what is nested too deep is refused.
/// </summary>
internal static partial class FeedXml
{
    /// <summary>Feeds nest some ten levels; with pages inside them, some dozens. Deeper ones exhaust the stack of whoever walks them.</summary>
    private const int DeepestLevel = 256;

    private static readonly (string Prefix, string Namespace)[] Known =
    [
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("atom", "http://www.w3.org/2005/Atom"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("sy", "http://purl.org/rss/1.0/modules/syndication/"),
        ("content", "http://purl.org/rss/1.0/modules/content/"),
        ("xhtml", "http://www.w3.org/1999/xhtml"),
    ];

    private static readonly string[] Ends = ["</rss>", "</feed>", "</rdf:RDF>"];

    /// <exception cref="XmlException">It cannot be parsed, not even mended; its line is that of <paramref name="text"/>.</exception>
    public static XElement Parse(string text)
    {
        // What the declaration says of the encoding no longer holds, and its version may be one that nobody reads.
        var bare = WithoutRest(Declaration().Replace(text, found => FeedText.LineEnds(found.ValueSpan), 1));
        try
        {
            return Load(bare);
        }
        catch (XmlException)
        {
            return Load(XmlMending.Of(bare));
        }
    }

    private static XElement Load(string text)
    {
        var prefixes = PrefixesOf(text);
        using (var first = Open(text, prefixes))
        {
            while (first.Read())
            {
                if (first.Depth > DeepestLevel)
                {
                    throw new XmlException($"More than {DeepestLevel} levels.", null, 1, 1);
                }
            }
        }

        using var reader = Open(text, prefixes);
        reader.MoveToContent();
        return XElement.Load(reader);
    }

    private static XmlReader Open(string text, XmlNamespaceManager prefixes) =>
        XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                CheckCharacters = false,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            },
            new XmlParserContext(null, prefixes, null, XmlSpace.None)
        );

    // Prefixes that nobody declared are common, and a parser stops at each.
    private static XmlNamespaceManager PrefixesOf(string text)
    {
        var table = new NameTable();
        var prefixes = new XmlNamespaceManager(table);
        foreach (
            var prefix in UsedPrefix()
                .Matches(text)
                .Select(match => match.Groups["prefix"].Value)
                .Distinct(StringComparer.Ordinal)
        )
        {
            if (prefix is not ("xml" or "xmlns"))
            {
                prefixes.AddNamespace(
                    prefix,
                    Known.FirstOrDefault(known => known.Prefix == prefix).Namespace ?? $"urn:undeclared:{prefix}"
                );
            }
        }

        return prefixes;
    }

    // Counters and advertisements come after the end.
    private static string WithoutRest(string text)
    {
        var end = Ends.Max(mark =>
            text.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? at + mark.Length : 0
        );
        return end == 0 ? text : text[..end];
    }

    [GeneratedRegex(
        @"\A\s*<\?xml\s[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Declaration();

    [GeneratedRegex(
        @"[<\s](?<prefix>[A-Za-z_][\w.-]{0,30}):[A-Za-z_]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex UsedPrefix();
}
