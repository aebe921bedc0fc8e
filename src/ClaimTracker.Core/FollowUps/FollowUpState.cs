namespace ClaimTracker.Core.FollowUps;

/// <summary>Where a follow-up stands. The numbers are stored: never change or reuse one.</summary>
public enum FollowUpState
{
    /// <summary>It is due, or it comes.</summary>
    Open = 0,

    Done = 1,

    Cancelled = 2,
}
