namespace ClaimTracker.Core.Claims;

/// <summary>Where the work on a claim stands; what was found out is its verdict. The numbers are stored: never change or reuse one.</summary>
public enum ClaimState
{
    /// <summary>Nobody has looked at it yet; it waits in the queue.</summary>
    Unreviewed = 0,

    /// <summary>Somebody has taken it.</summary>
    InReview = 1,

    /// <summary>A verdict is proposed and waits for a second person.</summary>
    Proposed = 2,

    /// <summary>The verdict is signed off.</summary>
    Checked = 3,

    /// <summary>The world can read it.</summary>
    Published = 4,

    /// <summary>Not a claim, or not worth checking; the reason is in the history.</summary>
    Dismissed = 5,

    /// <summary>The same as another claim, which goes on for both.</summary>
    Merged = 6,
}
