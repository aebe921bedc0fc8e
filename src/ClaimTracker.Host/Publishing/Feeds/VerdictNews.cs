using ClaimTracker.Core.Publishing;
using ClaimTracker.Host.Claims;

namespace ClaimTracker.Host.Publishing.Feeds;

/// <summary>How a feed tells of a published claim.</summary>
internal static class VerdictNews
{
    public static string TitleOf(PublishedClaim claim) =>
        claim.WithdrawnAt is not null
            ? $"Withdrawn: fact-check {claim.Number}"
            : $"{ClaimWords.Of(claim.Rating)}: {claim.Wording}";

    /// <summary>What was withdrawn is not repeated.</summary>
    public static string TextOf(PublishedClaim claim) =>
        claim.WithdrawnAt is not null ? $"This fact-check was withdrawn: {claim.WithdrawnReason}" : claim.Explanation;
}
