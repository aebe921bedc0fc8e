namespace ClaimTracker.Core.FollowUps;

/// <summary>What can be done to a follow-up, as the history of its claim names it. Stored: never change or reuse one.</summary>
public static class FollowUpChanges
{
    public const string Added = "follow-up-added";
    public const string Done = "follow-up-done";
    public const string Snoozed = "follow-up-snoozed";
    public const string Cancelled = "follow-up-cancelled";
}
