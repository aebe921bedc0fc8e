using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Claims;

namespace ClaimTracker.Host.Articles.Api;

/// <summary>A page of articles.</summary>
/// <param name="Articles">The newest first.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; absent on the last one.</param>
internal sealed record ApiArticleList(IReadOnlyList<ApiArticleLine> Articles, string? Next)
{
    public static ApiArticleList Example { get; } = new([ApiArticleLine.Example], "A-3");

    public static ApiArticleList Of(ArticleList list, string root) =>
        new([.. list.Articles.Select(article => ApiArticleLine.Of(article, root))], list.Older?.ToString());
}

/// <summary>An article without its text.</summary>
/// <param name="Address">Where it was published; absent for a text that came without an address.</param>
/// <param name="Page">Where people read it here.</param>
internal sealed record ApiArticleLine(
    string Number,
    string Title,
    string? Address,
    string? Publisher,
    string? Byline,
    DateOnly? PublishedOn,
    DateTimeOffset AddedAt,
    string Page
)
{
    public static ApiArticleLine Example { get; } =
        new(
            "A-3",
            "Budget day",
            "https://paper.example/budget-day",
            "The Paper",
            "A. Writer",
            new DateOnly(2026, 3, 4),
            new DateTimeOffset(2026, 3, 4, 9, 30, 0, TimeSpan.Zero),
            "https://claims.example.org/articles/3"
        );

    public static ApiArticleLine Of(ArticleSummary article, string root) =>
        new(
            article.Number.ToString(),
            article.Title,
            article.Address,
            article.Publisher,
            article.Byline,
            article.PublishedOn,
            article.AddedAt,
            root + ClaimAddress.Of(article.Number)
        );
}

/// <summary>An article with its text and its claims.</summary>
/// <param name="Language">Two letters (ISO 639-1), or <c>und</c>.</param>
/// <param name="Text">Blocks apart by a blank line; headings begin with <c>## </c>, list items with <c>- </c>, quotations with <c>&gt; </c>.</param>
/// <param name="Claims">In reading order.</param>
internal sealed record ApiArticle(
    string Number,
    string Title,
    string? Address,
    string? Publisher,
    string? Byline,
    DateOnly? PublishedOn,
    string Language,
    string Text,
    IReadOnlyList<ApiMark> Claims,
    DateTimeOffset AddedAt,
    string Page
)
{
    private const string Sentence = "The deficit fell to 3.1% in 2025, the ministry said.";

    public static ApiArticle Example { get; } =
        new(
            "A-3",
            "Budget day",
            "https://paper.example/budget-day",
            "The Paper",
            "A. Writer",
            new DateOnly(2026, 3, 4),
            "en",
            Sentence,
            [
                new ApiMark(
                    "C-17",
                    "The deficit fell to 3.1% in 2025.",
                    "Published",
                    0.87,
                    [0, Sentence.Length],
                    [
                        [0, 32],
                    ]
                ),
            ],
            new DateTimeOffset(2026, 3, 4, 9, 30, 0, TimeSpan.Zero),
            "https://claims.example.org/articles/3"
        );

    public static ApiArticle Of(ArticlePage article, IReadOnlyList<ClaimMark> claims, string root) =>
        new(
            article.Number.ToString(),
            article.Title,
            article.Address,
            article.Publisher,
            article.Byline,
            article.PublishedOn,
            article.Language,
            article.Text,
            [.. claims.Select(ApiMark.Of)],
            article.AddedAt,
            root + ClaimAddress.Of(article.Number)
        );
}

/// <summary>A claim where it stands in its article. Places are counted in UTF-16 code units of the text; an end is not part of what it ends.</summary>
/// <param name="Sentence">Start and end of the sentence.</param>
/// <param name="Spans">Start and end of each part that the claim is made of.</param>
internal sealed record ApiMark(
    string Number,
    string Claim,
    string State,
    double CheckWorthiness,
    int[] Sentence,
    IReadOnlyList<int[]> Spans
)
{
    public static ApiMark Of(ClaimMark claim) =>
        new(
            claim.Number.ToString(),
            claim.Wording,
            claim.State.ToString(),
            claim.CheckWorthiness,
            [claim.Sentence.Start, claim.Sentence.End],
            [.. claim.Spans.Select(span => new[] { span.Start, span.End })]
        );
}
