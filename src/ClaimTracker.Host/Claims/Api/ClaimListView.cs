using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;

namespace ClaimTracker.Host.Claims.Api;

/// <summary>A page of claims for other programs.</summary>
/// <param name="Claims">Most check-worthy first.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; absent on the last one.</param>
internal sealed record ClaimListView(IReadOnlyList<ClaimLineView> Claims, string? Next)
{
    public static ClaimListView Example { get; } =
        new(
            [
                new ClaimLineView(
                    "C-17",
                    "The deficit fell to 3.1% in 2025.",
                    "Unreviewed",
                    "Quantity",
                    0.87,
                    "The ministry",
                    "A-3",
                    "Budget day",
                    "en",
                    "https://claims.example.org/claims/17"
                ),
            ],
            "0.87~17"
        );

    public static ClaimListView Of(ClaimList list, string root) =>
        new([.. list.Claims.Select(line => ClaimLineView.Of(line, root))], list.Next?.ToString());
}

/// <summary>A claim as a line of a list.</summary>
/// <param name="Speaker">Absent when the article says it itself.</param>
/// <param name="Page">Where people read it.</param>
internal sealed record ClaimLineView(
    string Number,
    string Claim,
    string State,
    string Kind,
    double CheckWorthiness,
    string? Speaker,
    string Article,
    string ArticleTitle,
    string Language,
    string Page
)
{
    public static ClaimLineView Of(ClaimLine line, string root) =>
        new(
            line.Number.ToString(),
            line.Wording,
            line.State.ToString(),
            line.Kind.ToString(),
            line.CheckWorthiness,
            line.Speaker,
            line.Article.ToString(),
            line.ArticleTitle,
            line.Language,
            root + ClaimAddress.Of(line.Number)
        );
}
