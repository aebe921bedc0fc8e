using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Language.Kinds;

namespace ClaimTracker.Core.Publishing;

/// <summary>A claim as a row of an export, with what the team found out about it.</summary>
/// <param name="Rating">Of the verdict that counts; absent, like the next three, while none is signed off.</param>
/// <param name="SignedOffBy">The name of the person, as it was then.</param>
/// <param name="Citations">How many pieces of evidence count now; those that were taken back do not.</param>
public sealed record ClaimRow(
    ClaimNumber Number,
    string Wording,
    ClaimState State,
    ClaimKind Kind,
    double CheckWorthiness,
    string? Speaker,
    string? SpeakerVerb,
    string Rule,
    ArticleNumber Article,
    string ArticleTitle,
    string? ArticleAddress,
    string? ArticlePublisher,
    DateOnly? ArticlePublishedOn,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    Rating? Rating,
    string? Explanation,
    string? SignedOffBy,
    DateTimeOffset? SignedOffAt,
    int Citations
);
