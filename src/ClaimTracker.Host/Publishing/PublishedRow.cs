using System.Text.Json.Serialization;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Publishing;

/// <summary>A published claim as other programs read it.</summary>
/// <param name="Rating">Its stable name, such as <c>MostlyTrue</c>.</param>
/// <param name="Score">1 for false to 5 for true; absent for ratings without a number.</param>
/// <param name="Address">Its page.</param>
/// <param name="WithdrawnAt">Present only for what was withdrawn: nothing else of it is told then.</param>
internal sealed record PublishedRow(
    string Number,
    string? Claim,
    string? Rating,
    int? Score,
    string? Explanation,
    string? Speaker,
    DateOnly? ClaimedOn,
    string? AppearanceAddress,
    string? ArticleTitle,
    string? ArticlePublisher,
    string Address,
    DateTimeOffset PublishedAt,
    DateTimeOffset UpdatedAt,
    int Revision,
    DateTimeOffset? WithdrawnAt
)
{
    public static PublishedRow Example { get; } =
        new(
            "C-17",
            "The deficit fell to 3.1% in 2025.",
            nameof(Core.Verdicts.Rating.MostlyTrue),
            Core.Verdicts.Rating.MostlyTrue.Score(),
            "The statistics office gives 3.12%.",
            "The ministry",
            new DateOnly(2026, 3, 4),
            "https://paper.example/budget-day",
            "Budget day",
            "The Paper",
            "https://claims.example.org/claims/17",
            new DateTimeOffset(2026, 3, 6, 14, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 3, 6, 14, 0, 0, TimeSpan.Zero),
            Revision: 1,
            WithdrawnAt: null
        );

    public static PublishedRow Of(PublishedClaim claim, string root)
    {
        var address = root + ClaimAddress.Of(claim.Number);
        return claim.WithdrawnAt is null
            ? new(
                claim.Number.ToString(),
                claim.Wording,
                claim.Rating.ToString(),
                claim.Rating.Score(),
                claim.Explanation,
                claim.Speaker,
                claim.ClaimedOn,
                claim.AppearanceAddress,
                claim.ArticleTitle,
                claim.ArticlePublisher,
                address,
                claim.PublishedAt,
                claim.UpdatedAt,
                claim.Revision,
                WithdrawnAt: null
            )
            : new(
                claim.Number.ToString(),
                Claim: null,
                Rating: null,
                Score: null,
                Explanation: null,
                Speaker: null,
                ClaimedOn: null,
                AppearanceAddress: null,
                ArticleTitle: null,
                ArticlePublisher: null,
                address,
                claim.PublishedAt,
                claim.UpdatedAt,
                claim.Revision,
                claim.WithdrawnAt
            );
    }
}

[JsonSerializable(typeof(PublishedRow))]
internal sealed partial class PublishedJson : JsonSerializerContext
{
    public static PublishedJson Lines => field ??= new PublishedJson(OutputJson.Options(indented: false));
}
