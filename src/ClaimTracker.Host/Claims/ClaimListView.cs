using ClaimTracker.Core.Claims;

namespace ClaimTracker.Host.Claims;

/// <summary>A page of claims for other programs.</summary>
/// <param name="Claims">Most check-worthy first.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; absent on the last one.</param>
internal sealed record ClaimListView(IReadOnlyList<ClaimLineView> Claims, string? Next)
{
    public static ClaimListView Of(ClaimList list) =>
        new([.. list.Claims.Select(ClaimLineView.Of)], list.Next?.ToString());
}

internal sealed record ClaimLineView(
    string Number,
    string Claim,
    string State,
    string Kind,
    double CheckWorthiness,
    string? Speaker,
    string Article,
    string ArticleTitle,
    string Language
)
{
    public static ClaimLineView Of(ClaimLine line) =>
        new(
            line.Number.ToString(),
            line.Wording,
            line.State.ToString(),
            line.Kind.ToString(),
            line.CheckWorthiness,
            line.Speaker,
            line.Article.ToString(),
            line.ArticleTitle,
            line.Language
        );
}
