using ClaimTracker.Host.Articles;

namespace ClaimTracker.Host.Tests.Web;

public sealed class TextBlocksTests
{
    [Theory]
    [InlineData("One.\n\nTwo.", "Paragraph: One.|Paragraph: Two.")]
    [InlineData("## Head\nBody.", "Heading: Head|Paragraph: Body.")]
    [InlineData("# Head\n### Lower", "Heading: Head|Heading: Lower")]
    [InlineData("- a\n- b\nmore", "ListItem: a|ListItem: b/more")]
    [InlineData("> a\n> b\n\n> c", "Quotation: a/b|Quotation: c")]
    [InlineData("> a\nb", "Quotation: a|Paragraph: b")]
    [InlineData("One\ntwo.", "Paragraph: One/two.")]
    [InlineData("#metoo -5 > 3", "Paragraph: #metoo -5 > 3")]
    [InlineData("-5 degrees\n>_<", "Paragraph: -5 degrees/>_<")]
    [InlineData("-\n##", "Paragraph: -/##")]
    [InlineData(" \n \n", "")]
    [InlineData("", "")]
    public void The_light_marks_make_blocks(string text, string expected)
    {
        var blocks = TextBlocks
            .Read(text)
            .Select(block => $"{block.Kind}: {string.Join('/', block.Lines.Select(line => line.Of(text)))}");

        Assert.Equal(expected, string.Join('|', blocks));
    }
}
