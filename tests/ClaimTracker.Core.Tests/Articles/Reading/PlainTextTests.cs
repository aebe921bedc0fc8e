using ClaimTracker.Core.Articles.Reading;
using Xunit;

namespace ClaimTracker.Core.Tests.Articles.Reading;

public sealed class PlainTextTests
{
    [Fact]
    public void Pasted_text_keeps_its_lines_and_marks()
    {
        var article = Reads.Done(
            ArticleReader.ReadPasted(
                "# Buses\n\n\n\nThe county buys buses.   \n- Forty of them\n> Soon\n",
                new IntakeOptions()
            )
        );

        Assert.Equal("# Buses\n\nThe county buys buses.\n- Forty of them\n> Soon", article.Text);
        Assert.Equal(("Buses", ArticleForm.PlainText), (article.Title, article.Form));
        Assert.Equal((null, null, null), (article.Address, article.Language, article.PublishedOn));
    }

    [Fact]
    public void The_pasted_source_of_a_page_is_read_as_the_page()
    {
        var article = Reads.Done(
            ArticleReader.ReadPasted(
                "<!-- saved --><!DOCTYPE html><html><body><p>The county will buy forty new buses, its office said on Monday.</p></body></html>",
                new IntakeOptions()
            )
        );

        Assert.Equal(ArticleForm.WebPage, article.Form);
        Assert.StartsWith("The county", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limit_counts_bytes_and_not_letters()
    {
        var options = new IntakeOptions { MaxBytes = 1024 };

        var refusal = Reads.Refused(ArticleReader.ReadPasted(new string('é', 600), options));

        Assert.Equal("TooLarge", refusal.Key);
    }
}
