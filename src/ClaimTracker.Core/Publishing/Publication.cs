using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Core.Publishing;

/// <summary>
/// A claim as the world reads it: the published revision. Page, markup, feeds and exports for the public read this row, never the claim under
/// work. There is one for each claim that was ever published, and none is ever deleted.
/// </summary>
public sealed class Publication : ITeamOwned
{
    public const int AddressMaxLengthChars = 2000;
    public const int WaiverMaxLengthChars = 1000;
    public const int WithdrawnReasonMaxLengthChars = 1000;

    private Publication() { }

    /// <summary>The first revision.</summary>
    /// <param name="claim">Stored already.</param>
    /// <param name="verdict">The one that counts, stored already.</param>
    /// <param name="terms">What is known of the claim's first appearance, and what is waived.</param>
    /// <param name="now">When.</param>
    internal Publication(Claim claim, Verdict verdict, PublishingTerms terms, DateTimeOffset now)
    {
        (TeamId, ClaimId, Number, ArticleId) = (claim.TeamId, claim.Id, claim.Number, claim.ArticleId);
        PublishedAt = now;
        Publish(claim, verdict, terms, now);
    }

    public ClaimId ClaimId { get; private init; }

    public TeamId TeamId { get; private init; }

    public ClaimNumber Number { get; private init; }

    public ArticleId ArticleId { get; private init; }

    public string Wording { get; private set; } = "";

    public Rating Rating { get; private set; }

    /// <summary>One or two sentences that say why; never blank.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>Who is reported as saying it; absent when the article says it in its own voice.</summary>
    public string? Speaker { get; private set; }

    /// <summary>Where the claim appeared: absolute http(s) address on a site that is not ours; absent when it appeared offline alone.</summary>
    public string? AppearanceAddress { get; private set; }

    /// <summary>The day the claim was made or entered public discourse; absent when nobody knows.</summary>
    public DateOnly? ClaimedOn { get; private set; }

    /// <summary>The verdict that this revision says.</summary>
    public VerdictId VerdictId { get; private set; }

    /// <summary>When that verdict was signed off.</summary>
    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>Counts the published revisions from 1 on; of two who change the same one the second is told so.</summary>
    public int Revision { get; private set; }

    /// <summary>When the world could read it first.</summary>
    public DateTimeOffset PublishedAt { get; private init; }

    /// <summary>When the last revision came: published, corrected, withdrawn, or published again.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Since when it is withdrawn; absent while the world reads it.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why, for the public; present exactly while it is withdrawn.</summary>
    public string? WithdrawnReason { get; private set; }

    /// <summary>Why rules that can be waived do not hold here, in words; absent when all hold.</summary>
    public string? Waiver { get; private set; }

    /// <summary>The world reads it (again).</summary>
    internal void Publish(Claim claim, Verdict verdict, PublishingTerms terms, DateTimeOffset now)
    {
        (Wording, Speaker) = (claim.Wording, claim.Attribution?.Speaker);
        (AppearanceAddress, ClaimedOn) = (terms.AppearanceAddress, terms.ClaimedOn);
        (Waiver, WithdrawnAt, WithdrawnReason) = (terms.Waiver, null, null);
        Say(verdict, now);
    }

    /// <summary>Another verdict counts from now on.</summary>
    internal void Correct(Verdict verdict, DateTimeOffset now) => Say(verdict, now);

    /// <summary>The world reads no more than that it was withdrawn, and why.</summary>
    internal void Withdraw(string reason, DateTimeOffset now)
    {
        (WithdrawnAt, WithdrawnReason) = (now, reason);
        Renew(now);
    }

    private void Say(Verdict verdict, DateTimeOffset now)
    {
        (VerdictId, Rating, Explanation) = (verdict.Id, verdict.Rating, verdict.Explanation);
        DecidedAt = verdict.ClosedAt ?? now;
        Renew(now);
    }

    private void Renew(DateTimeOffset now)
    {
        UpdatedAt = now;
        Revision++;
    }
}

/// <summary>What whoever publishes a claim says beside it.</summary>
/// <param name="AppearanceAddress">Where the claim appeared: absolute http(s) address; absent when offline alone.</param>
/// <param name="ClaimedOn">When it was made; absent when nobody knows.</param>
/// <param name="Waiver">Why rules that can be waived do not hold; absent when none is waived.</param>
public sealed record PublishingTerms(string? AppearanceAddress, DateOnly? ClaimedOn, string? Waiver);
