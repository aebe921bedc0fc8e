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
    [InlineData("Ro&amp;#x2066;ads", "Roads")]
    [InlineData("", "news.example")]
    public void A_title_becomes_plain_text(string written, string title) =>
        Assert.Equal(title, FeedReads.Done(FeedReads.Rss(FeedReads.Item("/1", "a", written))).Items.Single().Title);

    [Theory]
    [InlineData("Ro&#x202E;ads", "Roads")]
    [InlineData("Ro&#1;ads&#x9B;", "Roads")]
    [InlineData("Ro&#x200B;ads&#xFEFF;", "Roads")]
    [InlineData("&#x61C;Roads&#x2063;", "Roads")]
    [InlineData("Ro&#x200D;a&#x200C;ds", "Roads")]
    [InlineData("Roads&#xE0041;&#xE007F;", "Roads")]
    [InlineData("&#x200C;&#x3164;&#x2800;&#x34F;", "news.example")]
    [InlineData("&#x1F468;&#x200D;&#x1F469; Roads", "\U0001F468\u200D\U0001F469 Roads")]
    [InlineData("&#x645;&#x6CC;&#x200C;&#x6A9;", "\u0645\u06CC\u200C\u06A9")]
    public void A_title_has_nothing_that_nobody_sees(string written, string title)
    {
        var rss = FeedReads.Done(FeedReads.Rss(FeedReads.Item("/1", "a", written)));
        var atom = FeedReads.Done(
            $"<feed xmlns='http://www.w3.org/2005/Atom'><title>{written}</title><entry><title type='xhtml'>{written}</title><link href='/1'/></entry></feed>"
        );

        Assert.Equal([title, title, title], [rss.Items[0].Title, atom.Items[0].Title, atom.Title]);
    }

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

    [Theory]
    [InlineData("Is 5 < 6?", "Is 5 < 6?")]
    [InlineData("I <3 roads & <= 4 of 5 <> 6 <", "I <3 roads & <= 4 of 5 <> 6 <")]
    [InlineData("5 < 6 <![CDATA[< 7]]><!-- < 8 --> <b>9</b>", "5 < 6 < 7 9")]
    [InlineData("5 < 6 &#34;&#60;b&#62;&#34;", "5 < 6 \"\"")]
    public void A_stray_sign_is_mended(string written, string title) =>
        Assert.Equal(title, FeedReads.Done(FeedReads.Rss(FeedReads.Item("/1", "a", written))).Items[0].Title);

    [Fact]
    public void Stray_signs_beside_the_title_do_no_harm()
    {
        const string Item = "<item><title>Roads</title><link>/1</link><about>4 <! 5 <? 6 </ 7 <!x 8 <</about></item>";

        Assert.Equal("Roads", FeedReads.Done(FeedReads.Rss(Item)).Items.Single().Title);
    }

    [Fact]
    public void A_sign_written_as_its_number_does_not_end_an_attribute() =>
        Assert.Equal(
            "https://news.example/\"b\"",
            FeedReads.Addresses(
                FeedReads.Done(FeedReads.Atom("<entry><title>A & B</title><link href=\"/&#34;b&#x22;\"/></entry>"))
            )
        );

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

    [Fact]
    public void A_stray_zero_does_no_harm()
    {
        var feed = FeedReads.Done("\0" + FeedReads.Rss(FeedReads.Item("/1", "a", "Ro\0ads") + "\0") + "\0\0");

        Assert.Equal("Roads", feed.Items.Single().Title);
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452", "an image")]
    [InlineData("504B0304140000000800", "a Zip archive")]
    [InlineData("0001020300FF3C7273733E000000000001", "a binary file")]
    [InlineData("3C0001020304050600070800FF3C00", "a binary file")]
    public void Data_that_is_no_text_is_refused(string hex, string words)
    {
        Assert.False(FeedReads.Read(Convert.FromHexString(hex)).Is(out _, out var refusal));
        Assert.Contains(words, refusal!.ToString(), StringComparison.Ordinal);
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
    [InlineData("\n \n<?xml version='1.0'?>\r\n<rss>\r\n<a></b></rss>", "BrokenXml", "line 5")]
    [InlineData("<?xml version='1.0'\n?>\n\n<rss><a>Q&A\n</b></rss>", "BrokenXml", "line 5")]
    [InlineData("Warning: one\nWarning: two\n<rss>\n<a></b></rss>", "BrokenXml", "line 4")]
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
