using System.Text;

namespace ClaimTracker.Core.Tests.Watches.Feeds;

/// <summary>Feeds as sites write them; every one of these was written for this test.</summary>
public sealed class FeedReaderTests
{
    [Fact]
    public void An_RSS_feed_has_a_title_and_items()
    {
        var feed = FeedReads.Done(
            FeedReads.Rss(
                FeedReads.Item("https://news.example/1", "a", "Roads &amp; schools")
                    + FeedReads.Item("https://news.example/2", "b", "Trees")
            )
        );

        Assert.Equal("The Example", feed.Title);
        Assert.Equal(["Roads & schools", "Trees"], feed.Items.Select(item => item.Title));
        Assert.Equal("https://news.example/1 https://news.example/2", FeedReads.Addresses(feed));
        Assert.All(feed.Items, item => Assert.Equal(3, item.Keys.Count));
        Assert.Equal(6, feed.Items.SelectMany(item => item.Keys).Distinct().Count());
        Assert.All(feed.Items.SelectMany(item => item.Keys), key => Assert.Matches("^[glt][0-9a-f]{36}$", key));
    }

    [Fact]
    public void An_RDF_feed_has_its_items_beside_the_channel()
    {
        var feed = FeedReads.Done(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
              <channel rdf:about="https://news.example/"><title>Old Example</title><link>https://news.example/</link>
                <items><rdf:Seq><rdf:li rdf:resource="https://news.example/1"/></rdf:Seq></items></channel>
              <item rdf:about="https://news.example/1"><title>Roads</title><link>https://news.example/1</link></item>
            </rdf:RDF>
            """
        );

        Assert.Equal(("Old Example", "https://news.example/1"), (feed.Title, FeedReads.Addresses(feed)));
    }

    [Fact]
    public void An_item_of_RSS_1_is_known_by_what_it_is_about()
    {
        static Core.Watches.Feeds.Feed Read(string item) =>
            FeedReads.Done($"<rdf:RDF xmlns='http://purl.org/rss/1.0/'><channel/>{item}</rdf:RDF>");

        var first = Read("<item rdf:about='https://news.example/1'><title>Roads</title><link>/a</link></item>");
        var moved = Read("<item rdf:about='https://news.example/1'><title>Roads</title><link>/b</link></item>");
        var bare = Read("<item rdf:about='https://news.example/1'><title>Roads</title></item>");

        Assert.Single(first.Items[0].Keys.Intersect(moved.Items[0].Keys));
        Assert.Equal("https://news.example/1", FeedReads.Addresses(bare));
    }

    [Fact]
    public void An_Atom_entry_without_an_id_is_known_by_its_link_and_one_without_a_link_leads_to_its_id()
    {
        var feed = FeedReads.Done(
            FeedReads.Atom(
                "<entry><title>Roads</title><link href='/1'/></entry><entry><id>https://news.example/2</id><title>Trees</title></entry>"
            )
        );

        Assert.Equal("https://news.example/1 https://news.example/2", FeedReads.Addresses(feed));
        Assert.Equal([2, 3], feed.Items.Select(item => item.Keys.Count));
    }

    [Fact]
    public void An_Atom_feed_has_titles_of_three_kinds_and_links_of_many()
    {
        var feed = FeedReads.Done(
            FeedReads.Atom(
                """
                <entry><id>tag:1</id><title>5 &lt; 7</title><link rel="self" href="/1.atom"/><link href="1"/></entry>
                <entry><id>tag:2</id><title type="html">&lt;b&gt;Bold&lt;/b&gt; &amp;amp; brave</title>
                  <link rel="alternate" type="application/json" href="2.json"/><link rel="alternate" type="text/html" href="2"/></entry>
                <entry xml:base="https://other.example/deep/"><id>tag:3</id>
                  <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Two<br/>lines</div></title><link href="3"/></entry>
                <entry><id>tag:4</id><title>No link at all</title></entry>
                """,
                """ xml:base="/stories/" """
            )
        );

        Assert.Equal(["5 < 7", "Bold & brave", "Two lines"], feed.Items.Select(item => item.Title));
        Assert.Equal(
            "https://news.example/stories/1 https://news.example/stories/2 https://other.example/deep/3",
            FeedReads.Addresses(feed)
        );
    }

    [Theory]
    [InlineData("<![CDATA[<i>Roads</i> &amp; <b>schools</b>]]>", "Roads & schools")]
    [InlineData("&lt;p&gt;Roads&lt;/p&gt;&lt;p&gt;schools&lt;/p&gt;", "Roads schools")]
    [InlineData("Roads\n   and\tschools", "Roads and schools")]
    [InlineData("AT&amp;T pays", "AT&T pays")]
    [InlineData("Is 3 &lt; 4?", "Is 3 < 4?")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;Roads", "Roads")]
    [InlineData("R&amp;#233;forme", "Réforme")]
    [InlineData("", "news.example")]
    public void A_title_becomes_plain_text(string written, string title) =>
        Assert.Equal(title, FeedReads.Done(FeedReads.Rss(FeedReads.Item("/1", "a", written))).Items.Single().Title);

    [Theory]
    [InlineData("story", "<link>https://news.example/deep/</link>", "https://news.example/deep/story")]
    [InlineData("/story", "<link>https://news.example/deep/</link>", "https://news.example/story")]
    [InlineData("//cdn.example/story", "", "https://cdn.example/story")]
    [InlineData("story", "", "https://news.example/feeds/story")]
    [InlineData("?p=7", "<link>https://news.example/</link>", "https://news.example/?p=7")]
    [InlineData(" https://news.example/a\nb ", "", "https://news.example/ab")]
    public void A_relative_link_leads_somewhere(string link, string channel, string address) =>
        Assert.Equal(address, FeedReads.Addresses(FeedReads.Done(FeedReads.Rss(FeedReads.Item(link), channel))));

    [Theory]
    [InlineData("<guid>https://news.example/7</guid>", "https://news.example/7")]
    [InlineData("<guid isPermaLink=\"false\">https://news.example/7</guid>", "")]
    [InlineData("<guid>7</guid>", "")]
    [InlineData("<link>javascript:alert(1)</link>", "")]
    [InlineData("<link>ftp://news.example/7</link>", "")]
    [InlineData("<link>https://ann:secret@news.example/7</link>", "")]
    [InlineData("<link></link><atom:link href=\"https://news.example/7\"/>", "https://news.example/7")]
    [InlineData("<media:content url=\"https://news.example/7.mp4\"/>", "")]
    public void An_item_without_a_usable_link_is_left_out(string inside, string address) =>
        Assert.Equal(
            address,
            FeedReads.Addresses(FeedReads.Done(FeedReads.Rss($"<item><title>Roads</title>{inside}</item>")))
        );

    [Theory]
    [InlineData("Q&A", "Q&A")]
    [InlineData("Caf&eacute;&nbsp;&mdash; open", "Café — open")]
    [InlineData("Tom & Jerry &amp; Co &#8217;s &#1; &unknown; &", "Tom & Jerry & Co ’s &unknown; &")]
    public void Stray_ampersands_are_mended(string written, string title) =>
        Assert.Equal(title, FeedReads.Done(FeedReads.Rss(FeedReads.Item("/1?a=1&b=2", "a", written))).Items[0].Title);

    [Fact]
    public void An_ampersand_in_a_link_is_mended_and_one_in_CDATA_left_alone()
    {
        var feed = FeedReads.Done(
            FeedReads.Rss(
                FeedReads.Item("https://news.example/?a=1&b=2")
                    + FeedReads.Item("<![CDATA[https://news.example/?a=3&b=4]]>")
            )
        );

        Assert.Equal("https://news.example/?a=1&b=2 https://news.example/?a=3&b=4", FeedReads.Addresses(feed));
    }

    [Theory]
    [InlineData("\uFEFF\n\n  {0}")]
    [InlineData("Warning: cannot modify header in feed.php\n{0}")]
    [InlineData("{0}\n<!-- made in 0.2 s --><script>count()</script>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY big \"x\"><!ENTITY file SYSTEM \"file:///etc/passwd\">]>{0}")]
    [InlineData("<?xml version=\"1.1\" encoding=\"utf-16\"?>{0}")]
    public void What_stands_around_a_feed_does_no_harm(string around)
    {
        var rss = FeedReads.Rss(FeedReads.Item("/1"));
        var bare = around.Contains("<!DOCTYPE") || around.Contains("<?xml") ? rss[rss.IndexOf("<rss")..] : rss;

        Assert.Single(FeedReads.Done(around.Replace("{0}", bare)).Items);
    }

    [Fact]
    public void Control_characters_and_prefixes_that_nobody_declared_do_no_harm()
    {
        var feed = FeedReads.Done(
            FeedReads.Rss(
                "<item><dc:creator>Zoe</dc:creator><x:y z:a='1'/><title>Ro\u0002ads&#x1F;</title><link>/1</link></item>"
            )
        );

        Assert.Equal("Roads", feed.Items.Single().Title);
    }

    [Theory]
    [InlineData("windows-1252", "utf-8", null)]
    [InlineData("windows-1252", "utf-8", "utf-8")]
    [InlineData("utf-8", "iso-8859-1", "iso-8859-1")]
    [InlineData("utf-16", "utf-8", "utf-8")]
    [InlineData("iso-8859-15", "iso-8859-15", null)]
    public void A_lie_about_the_encoding_costs_no_accent(string real, string declared, string? header)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(real) ?? Encoding.GetEncoding(real);
        var text = FeedReads
            .Rss(FeedReads.Item("/1", "a", "Réforme à l’école"))
            .Replace("version=\"1.0\"", $"version=\"1.0\" encoding=\"{declared}\"");
        var bytes = encoding.GetPreamble().Concat(encoding.GetBytes(text.Replace('’', '\''))).ToArray();

        Assert.Equal("Réforme à l'école", FeedReads.Done(bytes, header).Items.Single().Title);
    }

    [Theory]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\"}", "NotAFeed", "JSON data")]
    [InlineData("<!doctype html><html><title>News</title></html>", "NotAFeed", "a web page")]
    [InlineData("%PDF-1.7", "NotAFeed", "a PDF")]
    [InlineData("Roads and schools.", "NotAFeed", "plain text")]
    [InlineData("<opml version=\"2.0\"><body/></opml>", "NotAFeed", "XML")]
    [InlineData("  \n ", "Nothing", "nothing")]
    [InlineData("<rss><channel><item>", "BrokenXml", "line 1")]
    [InlineData("<rss>\n<channel>\n<a></b></channel></rss>", "BrokenXml", "line 3")]
    public void What_is_no_feed_is_refused_in_a_sentence(string text, string key, string words)
    {
        var refusal = FeedReads.Refused(text);

        Assert.Equal(key, refusal.Key);
        Assert.Contains(words, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_nested_a_hundred_thousand_deep_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000));
        var end = string.Concat(Enumerable.Repeat("</a>", 100_000));

        Assert.Equal("BrokenXml", FeedReads.Refused($"<rss>{deep}{end}</rss>").Key);
    }

    [Fact]
    public void Five_thousand_items_are_read()
    {
        var items = string.Concat(
            Enumerable
                .Range(1, 5000)
                .Select(i => FeedReads.Item($"https://news.example/{i}", $"{i}", "A &lt;b&gt;bold&lt;/b&gt; title"))
        );

        var feed = FeedReads.Done(FeedReads.Rss(items));

        Assert.Equal(5000, feed.Items.Count);
        Assert.Equal(15_000, feed.Items.SelectMany(item => item.Keys).Distinct().Count());
    }

    [Fact]
    public void An_empty_feed_is_a_feed() => Assert.Empty(FeedReads.Done(FeedReads.Rss("")).Items);
}
