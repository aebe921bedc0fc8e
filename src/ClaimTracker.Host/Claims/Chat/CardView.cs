using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>All that a claim's card shows, as it stood at one moment.</summary>
/// <param name="Claim">The claim, the sentence it comes from, and its article.</param>
/// <param name="Verdicts">Every verdict, the newest first.</param>
/// <param name="Citations">The evidence that counts.</param>
/// <param name="Similar">Claims like it that were decided.</param>
/// <param name="FollowUps">When somebody looks at it again, the next first.</param>
/// <param name="Seen">Where its history ended.</param>
/// <param name="Links">Where things are on the web.</param>
internal sealed record CardView(
    ClaimPage Claim,
    IReadOnlyList<Verdict> Verdicts,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<SimilarClaim> Similar,
    IReadOnlyList<FollowUpLine> FollowUps,
    LastSeen Seen,
    TeamLinks Links
)
{
    /// <summary>The article whose claims are being reviewed, for the buttons that lead on; absent: the claims of all.</summary>
    public ArticleNumber? Within { get; init; }

    /// <summary>What the world reads of it, or read until it was withdrawn; absent when it was never published.</summary>
    public PublishedClaim? Publication { get; init; }

    /// <summary>The verdict that waits for a second person; absent when none does.</summary>
    public Verdict? Waiting => Verdicts.FirstOrDefault(verdict => verdict.Status == VerdictStatus.Proposed);

    /// <summary>The verdict that counts; absent while there is none.</summary>
    public Verdict? InForce => Verdicts.FirstOrDefault(verdict => verdict.Status == VerdictStatus.SignedOff);

    /// <summary>The verdict that was sent back last, while nothing better has come since; absent otherwise.</summary>
    public Verdict? SentBack => Verdicts.Count > 0 && Verdicts[0].Status == VerdictStatus.SentBack ? Verdicts[0] : null;
}

/// <summary>A claim like the one on the card, with what was decided about it.</summary>
internal sealed record SimilarClaim(ClaimNumber Number, string Wording, Rating Rating);
