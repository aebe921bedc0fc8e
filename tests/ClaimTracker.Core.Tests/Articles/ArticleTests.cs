using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Articles;

public sealed class ArticleTests
{
    [Fact]
    public void A_long_title_is_cut_with_a_sign() =>
        Assert.Equal(new string('a', 300) + "…", Make(Some.Content() with { Title = new string('a', 400) }).Title);

    [Fact]
    public void A_title_is_never_cut_inside_a_character() =>
        Assert.Equal(
            new string('a', 299) + "…",
            Make(Some.Content() with { Title = new string('a', 299) + "🙂🙂" }).Title
        );

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_title_is_never_blank(string title) =>
        Assert.Throws<ArgumentException>(() => Make(Some.Content() with { Title = title }));

    [Fact]
    public void A_blank_publisher_or_byline_is_absent()
    {
        var article = Make(Some.Content() with { Publisher = " ", Byline = "" });

        Assert.Equal((null, null), (article.Publisher, article.Byline));
    }

    private static Article Make(ArticleContent content) =>
        new(new TeamId(1), new ArticleNumber(1), content, Some.Anna, Some.Noon);
}
