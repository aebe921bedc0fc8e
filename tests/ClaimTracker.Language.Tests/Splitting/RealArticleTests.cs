using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Language.Tests.Splitting;

/// <summary>The article that it all began with, which is not ours to check in.</summary>
public sealed class RealArticleTests
{
    [Theory]
    [InlineData("Mali controls its airspace.")]
    [InlineData("The peace agreement was signed in 2015.")]
    public void The_article_makes_this_claim(string claim)
    {
        var article = File.ReadAllText(SharedData.RequireShared("articles/bamako-2023-11-14.txt"));

        var claims = ClaimSplitter.Split(article, new SplitOptions { PublishedOn = new DateOnly(2023, 11, 14) }).Claims;

        Assert.Contains(claim, claims.Select(each => each.Wording));
    }
}
