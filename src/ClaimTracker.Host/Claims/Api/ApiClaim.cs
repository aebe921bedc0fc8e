using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Verdicts.Api;

namespace ClaimTracker.Host.Claims.Api;

/// <summary>A claim as other programs read it.</summary>
/// <param name="Claim">Its wording.</param>
/// <param name="CheckWorthiness">0 to 1.</param>
/// <param name="Reasons">What made that score, by stable names; positive raised it.</param>
/// <param name="Speaker">Absent when the article says it itself.</param>
/// <param name="NeedsContext">Why it cannot be understood alone; absent when it can.</param>
/// <param name="Holder">Who has taken it; absent while nobody has.</param>
/// <param name="Sentence">The words of the article it is from.</param>
/// <param name="Spans">Start and end of each part of the article's text that it is made of, in UTF-16 code units; the end is not part of it.</param>
/// <param name="MergedInto">The claim that goes on in its place; absent unless it is merged.</param>
/// <param name="Verdict">The one that counts; absent until one was signed off.</param>
/// <param name="Published">What the world reads of it; absent until it was published.</param>
/// <param name="Page">Where people read it.</param>
internal sealed record ApiClaim(
    string Number,
    string Claim,
    string State,
    string Kind,
    double CheckWorthiness,
    IReadOnlyDictionary<string, double> Reasons,
    string? Speaker,
    string? SpeakerVerb,
    string? NeedsContext,
    string? Holder,
    string Sentence,
    IReadOnlyList<int[]> Spans,
    string Article,
    string ArticleTitle,
    string? ArticleAddress,
    string? ArticlePublisher,
    DateOnly? ArticlePublishedOn,
    string Language,
    string? MergedInto,
    ApiVerdict? Verdict,
    ApiPublication? Published,
    DateTimeOffset AddedAt,
    DateTimeOffset UpdatedAt,
    string Page
)
{
    public static ApiClaim Example { get; } =
        new(
            "C-17",
            "The deficit fell to 3.1% in 2025.",
            "Published",
            "Quantity",
            0.87,
            new Dictionary<string, double>(StringComparer.Ordinal) { ["figure"] = 0.41, ["date"] = 0.12 },
            "The ministry",
            "say",
            NeedsContext: null,
            Holder: null,
            "The deficit fell to 3.1% in 2025, the ministry said.",
            [
                [120, 152],
            ],
            "A-3",
            "Budget day",
            "https://paper.example/budget-day",
            "The Paper",
            new DateOnly(2026, 3, 4),
            "en",
            MergedInto: null,
            ApiVerdict.Example,
            ApiPublication.Example,
            new DateTimeOffset(2026, 3, 4, 9, 30, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 3, 6, 14, 0, 0, TimeSpan.Zero),
            "https://claims.example.org/claims/17"
        );

    public static ApiClaim Of(
        ClaimPage claim,
        IReadOnlyList<Verdict> verdicts,
        PublishedClaim? published,
        string root
    ) =>
        new(
            claim.Number.ToString(),
            claim.Wording,
            claim.State.ToString(),
            claim.Kind.ToString(),
            claim.CheckWorthiness,
            claim.Reasons.ToDictionary(reason => reason.Name, reason => reason.Weight, StringComparer.Ordinal),
            claim.Speaker,
            claim.SpeakerVerb,
            claim.NeedsContext,
            claim.HolderName,
            claim.Sentence,
            [.. claim.Spans.Select(span => new[] { span.Start, span.End })],
            claim.Article.ToString(),
            claim.ArticleTitle,
            claim.ArticleAddress,
            claim.ArticlePublisher,
            claim.ArticlePublishedOn,
            claim.ArticleLanguage,
            claim.MergedInto?.ToString(),
            verdicts.FirstOrDefault(one => one.Status == VerdictStatus.SignedOff) is { } counts
                ? ApiVerdict.Of(counts)
                : null,
            published is null ? null : ApiPublication.Of(published),
            claim.CreatedAt,
            claim.UpdatedAt,
            root + ClaimAddress.Of(claim.Number)
        );
}

/// <summary>Since when the world reads a claim, and in which form.</summary>
/// <param name="Revision">Counts up with every correction, withdrawal and new publication.</param>
/// <param name="WithdrawnAt">Absent while the world reads it.</param>
internal sealed record ApiPublication(
    DateTimeOffset PublishedAt,
    DateTimeOffset UpdatedAt,
    int Revision,
    DateTimeOffset? WithdrawnAt
)
{
    public static ApiPublication Example { get; } =
        new(
            new DateTimeOffset(2026, 3, 6, 14, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 3, 6, 14, 0, 0, TimeSpan.Zero),
            Revision: 1,
            WithdrawnAt: null
        );

    public static ApiPublication Of(PublishedClaim claim) =>
        new(claim.PublishedAt, claim.UpdatedAt, claim.Revision, claim.WithdrawnAt);
}
