namespace ClaimTracker.Core.Digests;

/// <summary>What can be done to a team's digests, as the history of the team names it. Stored: never change or reuse one.</summary>
public static class DigestChanges
{
    public const string Scheduled = "scheduled-digest";
    public const string Stopped = "stopped-digest";
}
