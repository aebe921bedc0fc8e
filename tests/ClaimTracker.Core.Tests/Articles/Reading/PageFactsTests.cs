using ClaimTracker.Core.Articles.Reading.Facts;
using Xunit;

namespace ClaimTracker.Core.Tests.Articles.Reading;

public sealed class PageFactsTests
{
    private const string Body =
        "<article><p>The harbour wall will be rebuilt before the winter, the port authority said on Monday.</p></article>";

    [Theory]
    [InlineData("2026-03-02T23:30:00-05:00", "2026-03-02")]
    [InlineData("2026-03-02T00:10:00+13:00", "2026-03-02")]
    [InlineData("2026-03-02", "2026-03-02")]
    [InlineData("2026-03-02 10:00", "2026-03-02")]
    [InlineData("20260302", "2026-03-02")]
    [InlineData("Mon, 02 Mar 2026 10:00:00 GMT", "2026-03-02")]
    [InlineData("March 2, 2026", "2026-03-02")]
    [InlineData("2 mars 2026", "2026-03-02")]
    [InlineData("03/02/2026", null)]
    [InlineData("0001-01-01T00:00:00Z", null)]
    [InlineData("yesterday", null)]
    [InlineData("2026-02-30", null)]
    public void A_date_is_the_day_it_is_written_with(string written, string? day)
    {
        Assert.Equal(day is null ? null : DateOnly.Parse(day), PageDate.Parse(written));
    }

    [Theory]
    [InlineData("https://www.paper.example/story", "https://www.paper.example/story")]
    [InlineData("https://paper.example/story#top", "https://paper.example/story")]
    [InlineData("/story?id=7", "https://www.paper.example/story?id=7")]
    [InlineData("https://elsewhere.example/story", null)]
    [InlineData("https://paper.example.elsewhere.example/story", null)]
    [InlineData("https://www.paper.example/", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("ftp://www.paper.example/story", null)]
    [InlineData("https://me:secret@www.paper.example/story", null)]
    [InlineData("http://[bad", null)]
    public void A_page_may_state_an_address_on_its_own_site(string stated, string? expected)
    {
        var given = "https://www.paper.example/2026/story.html?utm=mail";

        var article = Reads.Done(
            Reads.Page($"<html><head><link rel=canonical href='{stated}'></head><body>{Body}</body></html>", given)
        );

        Assert.Equal(expected ?? given, article.Address?.AbsoluteUri);
    }

    [Theory]
    [InlineData(
        "<meta property=og:title content='Rates rise - The Paper'><meta property=og:site_name content='The Paper'>",
        "Rates rise"
    )]
    [InlineData("<title>Bank raises its rates again | The Paper</title>", "Bank raises its rates again")]
    [InlineData("<title>Rates | up</title>", "Rates | up")]
    [InlineData("<title>Rates rise - paper.example</title>", "Rates rise")]
    public void A_title_comes_without_the_name_of_the_site(string head, string title)
    {
        var article = Reads.Done(
            Reads.Page($"<html><head>{head}</head><body>{Body}</body></html>", "https://www.paper.example/a")
        );

        Assert.Equal(title, article.Title);
    }

    [Theory]
    [InlineData("<html lang='fr-CA'>", "fr")]
    [InlineData("<html><meta property='og:locale' content='en_US'>", "en")]
    [InlineData("<html lang='English'>", null)]
    [InlineData("<html>", null)]
    public void A_language_is_two_letters_or_nothing(string head, string? language)
    {
        Assert.Equal(language, Reads.Done(Reads.Page(head + Body)).Language);
    }

    [Fact]
    public void Broken_JSON_LD_is_passed_over_and_half_a_surrogate_pair_is_no_name()
    {
        var article = Reads.Done(
            Reads.Page(
                "<html><script type='application/ld+json'>{not json</script>"
                    + "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":\"\\ud800\",\"publisher\":{\"name\":\"The\nPaper\"}}</script>"
                    + Body
            )
        );

        Assert.Null(article.Byline);
        Assert.Equal("The Paper", article.Publisher);
    }
}
