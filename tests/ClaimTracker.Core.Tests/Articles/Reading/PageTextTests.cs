using Xunit;

namespace ClaimTracker.Core.Tests.Articles.Reading;

public sealed class PageTextTests
{
    private const string Lead =
        "<p>The county will buy forty new buses, its transport office said on Wednesday evening.</p>";

    [Theory]
    [InlineData("<p>The <b>bri</b>dge is<i> shut</i>,\n it\tsaid.</p>", "The bridge is shut, it said.")]
    [InlineData("<p>Half a mil&shy;lion<wbr> pounds.</p>", "Half a million pounds.")]
    [InlineData("<p>Five <script>x()</script>buses, <span hidden>no</span>six.</p>", "Five buses, six.")]
    [InlineData("<blockquote>It was late.</blockquote>", "> It was late.")]
    [InlineData("<ol><li>First.<li>Second.</ol>", "- First.\n\n- Second.")]
    [InlineData("<p>- No, she said to them.</p>", "-\u00A0No, she said to them.")]
    [InlineData("<p># 1 was the town itself.</p>", "#\u00A01 was the town itself.")]
    [InlineData("<p>> 40 of them are electric.</p>", ">\u00A040 of them are electric.")]
    [InlineData("<p>One line.<br><br>Another line.</p>", "One line.\n\nAnother line.")]
    [InlineData("<p>12 Main Street<br>Orrin was sold.</p>", "12 Main Street Orrin was sold.")]
    [InlineData("<my-embed>They run at night.</my-embed>", "They run at night.")]
    public void Blocks_are_written_as_a_reader_sees_them(string html, string expected)
    {
        var article = Reads.Done(Reads.Page($"<html><body><article>{Lead}{html}</article></body></html>"));

        Assert.Equal(
            "The county will buy forty new buses, its transport office said on Wednesday evening.\n\n" + expected,
            article.Text
        );
    }

    [Fact]
    public void A_site_that_calls_its_article_a_widget_is_read_all_the_same()
    {
        var paragraphs = string.Concat(
            Enumerable
                .Range(1, 5)
                .Select(i => $"<p>Bus number {i} was built in a town far to the north, and came by ship last week.</p>")
        );

        var article = Reads.Done(Reads.Page($"<html><body><div class='text-widget'>{paragraphs}</div></body></html>"));

        Assert.Contains("Bus number 5", article.Text, StringComparison.Ordinal);
    }
}
