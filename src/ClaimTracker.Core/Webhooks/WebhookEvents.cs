namespace ClaimTracker.Core.Webhooks;

/// <summary>What other programs are told of, as it is named for them. Promised: never change or reuse one.</summary>
public static class WebhookEvents
{
    /// <summary>A claim's first verdict counts.</summary>
    public const string VerdictSignedOff = "verdict.signed_off";

    /// <summary>Another verdict counts in the place of an earlier one.</summary>
    public const string VerdictCorrected = "verdict.corrected";

    /// <summary>The world can read a claim, for the first time or again.</summary>
    public const string ClaimPublished = "claim.published";

    /// <summary>The world reads another verdict.</summary>
    public const string ClaimCorrected = "claim.corrected";

    /// <summary>The world reads no more than that the claim was withdrawn, and why.</summary>
    public const string ClaimWithdrawn = "claim.withdrawn";

    /// <summary>Somebody tries whether it works.</summary>
    public const string Ping = "ping";
}
