using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Language;

namespace ClaimTracker.Core.Publishing;

/// <summary>A claim as the world reads it, with the article it is from.</summary>
/// <param name="DecidedAt">When its verdict was signed off.</param>
/// <param name="UpdatedAt">When it was published, corrected, withdrawn or published again last.</param>
/// <param name="WithdrawnAt">Absent while the world reads it.</param>
/// <param name="ArticleLanguage">Two-letter code, or <c>und</c>.</param>
public sealed record PublishedClaim(
    ClaimNumber Number,
    string Wording,
    Rating Rating,
    string Explanation,
    string? Speaker,
    string? AppearanceAddress,
    DateOnly? ClaimedOn,
    DateTimeOffset DecidedAt,
    DateTimeOffset PublishedAt,
    DateTimeOffset UpdatedAt,
    int Revision,
    DateTimeOffset? WithdrawnAt,
    string? WithdrawnReason,
    string? Waiver,
    ArticleNumber Article,
    string ArticleTitle,
    string? ArticleAddress,
    string? ArticlePublisher,
    DateOnly? ArticlePublishedOn,
    string ArticleLanguage
);

/// <summary>A published claim on a page of its own.</summary>
/// <param name="Sentence">The words of the article it is from.</param>
/// <param name="SentenceStart">Where they begin in the article's text; the spans count from the text's start too.</param>
/// <param name="Said">What was said of it before, the newest first; empty when it was never corrected.</param>
/// <param name="Moments">When it was published, withdrawn and published again, the oldest first.</param>
public sealed record PublishedPage(
    PublishedClaim Claim,
    string Sentence,
    int SentenceStart,
    IReadOnlyList<TextSpan> Spans,
    IReadOnlyList<EarlierVerdict> Said,
    IReadOnlyList<PublicMoment> Moments
);

/// <summary>A verdict that the world read until a correction counted.</summary>
/// <param name="DecidedAt">When it was signed off.</param>
/// <param name="CorrectedAt">When the one that corrects it was.</param>
public sealed record EarlierVerdict(
    Rating Rating,
    string Explanation,
    DateTimeOffset DecidedAt,
    DateTimeOffset CorrectedAt
);

/// <summary>How many claims the world reads of a rating.</summary>
public readonly record struct RatingCount(Rating Rating, int Count);
