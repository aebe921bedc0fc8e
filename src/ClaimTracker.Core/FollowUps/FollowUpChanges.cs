using ClaimTracker.Core.History;

namespace ClaimTracker.Core.FollowUps;

/// <summary>What can be done to a follow-up, as the history of its claim names it. Stored: never change or reuse one.</summary>
public static class FollowUpChanges
{
    /// <summary>What they all begin with.</summary>
    public const string Prefix = Change.AsidePrefix + "follow-up-";

    public const string Added = Prefix + "added";
    public const string Done = Prefix + "done";
    public const string Snoozed = Prefix + "snoozed";
    public const string Cancelled = Prefix + "cancelled";
}
