namespace ClaimTracker.Core.Articles.Reading.Facts;

/// <summary>How schema.org names what we call an article.</summary>
internal static class ArticleTypes
{
    /// <summary>NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting, Report, ...</summary>
    public static readonly string[] Endings = ["Article", "Posting", "Report"];

    /// <summary>Properties whose objects may be the article itself.</summary>
    public static readonly string[] Nesting = ["@graph", "mainEntity", "mainEntityOfPage"];
}
