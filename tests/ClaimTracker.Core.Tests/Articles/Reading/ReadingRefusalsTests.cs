using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Refusals;
using Xunit;

namespace ClaimTracker.Core.Tests.Articles.Reading;

public sealed class ReadingRefusalsTests
{
    private const string Sentence =
        "<p>The school will close in July because its roof leaks, the district said on Tuesday.</p>";

    [Theory]
    [InlineData("", "Empty")]
    [InlineData(" \n\t\u00A0 ", "Empty")]
    [InlineData("Oh no.", "TooShort")]
    [InlineData("<?xml version='1.0'?><rss><channel/></rss>", "NotText")]
    public void A_text_without_an_article_is_refused(string text, string key)
    {
        var refusal = Reads.Refused(ArticleReader.ReadPasted(text, new IntakeOptions()));

        Assert.Equal(key, refusal.Key);
    }

    [Theory]
    [InlineData("<html><body></body></html>", "NoArticle")]
    [InlineData(
        "<html><body><h1>Sign in</h1><p>Welcome back. Please enter your name and password to go on to your account.</p><form><input name=u><input type=password></form></body></html>",
        "NoArticle"
    )]
    [InlineData(
        "<html><body><ul><li><a href=1>The council will meet on Monday. It will talk about roads.</a></li><li><a href=2>Rain is coming. Bring an umbrella to the fair this weekend.</a></li></ul></body></html>",
        "NoArticle"
    )]
    [InlineData("<html><body><div id=root></div><script src=app.js></script></body></html>", "NeedsScript")]
    [InlineData(
        "<html><body><p>This site works best when you let it. Please enable JavaScript to view this page, then load it again.</p></body></html>",
        "NeedsScript"
    )]
    [InlineData(
        "<html><body><article>" + Sentence + "<p>Subscribe to continue reading.</p></article></body></html>",
        "Paywall"
    )]
    [InlineData(
        "<html><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script><body><article>"
            + Sentence
            + "</article></body></html>",
        "Paywall"
    )]
    public void A_page_without_a_whole_article_is_refused_with_the_reason(string html, string key)
    {
        var refusal = Reads.Refused(Reads.Page(html));

        Assert.Equal(key, refusal.Key);
    }

    [Theory]
    [InlineData("%PDF-1.7 and so on", "a PDF")]
    [InlineData("PK\u0003\u0004..........................[Content_Types].xml", "an Office document")]
    [InlineData("PK\u0003\u0004..........................photo.jpg", "a Zip archive")]
    [InlineData("\u0089PNG\r\n", "an image")]
    [InlineData("what\0is\0this", "a binary file")]
    public void A_file_that_is_not_text_is_refused_by_what_it_seems_to_be(string latin1, string kind)
    {
        var refusal = Reads.Refused(
            ArticleReader.Read(Encoding.Latin1.GetBytes(latin1), null, null, null, new IntakeOptions())
        );

        Assert.Contains($"this looks like {kind};", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_over_the_limit_is_refused_with_both_sizes_in_the_readers_units()
    {
        var refusal = Reads.Refused(
            ArticleReader.Read(new byte[6 * 1024 * 1024], "text/plain", null, null, new IntakeOptions())
        );

        Assert.Equal(
            "A text may take up to 5 MiB, and this one takes 6 MiB; bring only the part you want to check.",
            refusal.ToString()
        );
        Assert.Contains("5\u00A0Mio", refusal.Sentence(CultureInfo.GetCultureInfo("fr")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ReadingRefusals")]
    [InlineData("FileKind")]
    [InlineData("ByteSize")]
    public void Every_sentence_is_there_in_English_and_in_French(string name)
    {
        var words = new ResourceManager($"ClaimTracker.Core.Articles.Reading.{name}", typeof(ArticleReader).Assembly);

        var english = Keys(words, CultureInfo.InvariantCulture);
        var french = Keys(words, CultureInfo.GetCultureInfo("fr"));

        Assert.NotEmpty(english);
        Assert.Equal(english, french);
    }

    [Fact]
    public void Every_refusal_has_its_words()
    {
        var words = new ResourceManager(typeof(ReadingRefusals));

        var missing = typeof(ReadingRefusals)
            .GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo or MethodInfo { IsSpecialName: false })
            .Where(member => words.GetString(member.Name, CultureInfo.InvariantCulture) is null);

        Assert.Empty(missing);
    }

    private static SortedSet<string> Keys(ResourceManager words, CultureInfo culture) =>
        [
            .. words
                .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
                .Cast<System.Collections.DictionaryEntry>()
                .Select(entry => (string)entry.Key),
        ];
}
