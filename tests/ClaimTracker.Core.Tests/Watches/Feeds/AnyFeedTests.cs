using System.Text;
using ClaimTracker.Core.Watches;
using ClaimTracker.Core.Watches.Feeds;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Core.Tests.Watches.Feeds;

public sealed class AnyFeedTests
{
    private static readonly string[] Whole =
    [
        FeedReads.Rss(FeedReads.Item("/1?a=1&b=2", "a", "<![CDATA[<b>Roads</b>]]>") + FeedReads.Item("/2")),
        FeedReads.Atom(
            "<entry><id>1</id><title type='html'>&lt;i&gt;é</title><link href='1'/></entry>",
            " xml:base='/x/'"
        ),
        "<!DOCTYPE rss [<!ENTITY a 'b'>]><rdf:RDF><channel/><item><title>Café</title><link>//x</link></item></rdf:RDF>",
        "{\"items\":[]}",
    ];

    private static readonly string[] Pieces =
    [
        "<",
        ">",
        "&",
        ";",
        "\"",
        "'",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "&#0;",
        "&#xD800;",
        "&nbsp;",
        "\0",
        "\uFEFF",
        "é",
        "\uD800",
        "<item>",
        "</item>",
        "<link>",
        "</channel>",
        "<rss xmlns='urn:x'>",
        "xml:base='::'",
        "<?xml",
        "http://[",
        "<guid>",
        "%",
        "\n",
    ];

    /// <summary>A feed that was cut, spliced and damaged in one to six places.</summary>
    private static Gen<byte[]> Feeds() =>
        from whole in Gen.Elements(Whole)
        from changes in Gen.Zip(Gen.Choose(0, 1000), Gen.Zip(Gen.Choose(0, 20), Gen.Elements(Pieces))).NonEmptyListOf()
        from encoding in Gen.Elements(Encoding.UTF8, Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode)
        select encoding.GetBytes(
            changes
                .Take(6)
                .Aggregate(
                    whole,
                    (text, change) =>
                    {
                        var at = change.Item1 * text.Length / 1001;
                        var cut = Math.Min(change.Item2.Item1, text.Length - at);
                        return text.Remove(at, cut).Insert(at, change.Item2.Item2);
                    }
                )
        );

    [Fact]
    public void Whatever_bytes_come_there_is_an_answer_with_usable_items() =>
        Prop.ForAll(
                Feeds().ToArbitrary(),
                Gen.Elements(null, "utf-8", "iso-8859-1", "nonsense").ToArbitrary(),
                (bytes, charset) =>
                {
                    if (!FeedReader.Read(bytes, charset, FeedReads.Address).Is(out var feed, out var refusal))
                    {
                        return refusal.ToString().Length > 0;
                    }

                    return !string.IsNullOrWhiteSpace(feed.Title)
                        && feed.Items.All(item =>
                            item.Address.Scheme is "http" or "https"
                            && !string.IsNullOrWhiteSpace(item.Title)
                            && item.Keys.Count > 0
                            && item.Keys.All(key => key.Length <= WatchedKey.KeyMaxLengthChars)
                        )
                        && feed.Items.SelectMany(item => item.Keys).Distinct().Count()
                            == feed.Items.Sum(item => item.Keys.Count);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
}
