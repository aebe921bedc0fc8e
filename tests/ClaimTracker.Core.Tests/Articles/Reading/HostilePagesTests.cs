using System.Text;
using ClaimTracker.Core.Articles.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ClaimTracker.Core.Tests.Articles.Reading;

public sealed class HostilePagesTests
{
    private const int FiveMebibytes = 5 * 1024 * 1024;

    private static readonly string[] Pieces =
    [
        "<",
        ">",
        "</p>",
        "<p>",
        "<div>",
        "<br>",
        "<table>",
        "<td>",
        "<b>",
        "<a href=x>",
        "</a>",
        "<li>",
        "<script type='application/ld+json'>",
        "</script>",
        "{\"@type\":\"Article\",\"@id\":\"a\",\"author\":{\"@id\":\"a\"}}",
        "<meta name=date content=",
        "<h1>",
        "<article>",
        "<title>",
        "&nbsp;",
        "&#0;",
        "&#xD800;",
        "<svg>",
        "<template>",
        "Words of a sentence. ",
        "\uD800",
        "\u0301",
        "<!--",
        "-->",
        "<![CDATA[",
        "\"",
        "'",
        "=",
    ];

    [Fact]
    public void Any_bytes_give_an_answer()
    {
        Prop.ForAll<byte[], string?>(
                (bytes, charset) =>
                {
                    _ = ArticleReader.Read(bytes, null, charset, null, new IntakeOptions()).Is(out _, out _);
                    _ = ArticleReader.Read(bytes, "text/html", charset, null, new IntakeOptions()).Is(out _, out _);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_heap_of_markup_gives_an_answer_without_control_characters()
    {
        var heaps = Gen.Elements(Pieces).ArrayOf().Select(string.Concat<string>).ToArbitrary();

        Prop.ForAll(
                heaps,
                heap =>
                    !Reads
                        .Page(
                            "<html>"
                                + heap
                                + "<p>The county will buy forty new buses, its office said, and sell twelve."
                        )
                        .Is(out var article, out _)
                    || (article.Text.IsNormalized() && !article.Text.Any(c => char.IsControl(c) && c != '\n'))
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<blockquote>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a-b>")]
    public void Fifty_thousand_nested_elements_do_not_overflow_the_stack(string open)
    {
        var page = string.Concat(Enumerable.Repeat(open, 50_000)) + "The county will buy forty new buses.";

        var refusal = Reads.Refused(Reads.Page(page));

        Assert.Contains(refusal.Key, new[] { "TooTangled", "NoArticle" });
    }

    [Theory]
    [InlineData("<p>a")]
    [InlineData("<div>")]
    [InlineData("<b id=1><p>")]
    [InlineData("<table>x<b>")]
    [InlineData("<li><a href=x>b")]
    [InlineData("</p>")]
    [InlineData("&a")]
    [InlineData("<")]
    [InlineData("a\u0301\u0316")]
    [InlineData("\u0301\u0316")]
    public void Five_mebibytes_of_the_same_give_an_answer(string piece)
    {
        var page = Encoding.UTF8.GetBytes(
            "<html>" + string.Concat(Enumerable.Repeat(piece, FiveMebibytes / Encoding.UTF8.GetByteCount(piece) - 3))
        );

        var outcome = ArticleReader.Read(page, "text/html", null, null, new IntakeOptions());

        Assert.False(outcome.Is(out _, out _));
    }

    [Fact]
    public void A_page_of_short_lines_is_not_copied_once_for_each()
    {
        var page = "<html>" + string.Concat(Enumerable.Repeat("a<br>", 190_000));

        Assert.Equal("NoArticle", Reads.Refused(Reads.Page(page)).Key);
    }

    [Fact]
    public void A_page_nested_to_the_limit_is_read()
    {
        var html =
            string.Concat(Enumerable.Repeat("<div>", 2_000))
            + "<p>The county will buy forty new buses, its office said on Monday.";

        Assert.StartsWith("The county", Reads.Done(Reads.Page("<html>" + html)).Text, StringComparison.Ordinal);
    }
}
