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

/// <summary>How many claims stand in a state.</summary>
public readonly record struct StateCount(ClaimState State, int Count);

public static class ClaimStates
{
    /// <summary>Whether somebody still has to do something: it waits, is being checked, or waits for a second person.</summary>
    public static bool IsOpen(this ClaimState state) =>
        state is ClaimState.Unreviewed or ClaimState.InReview or ClaimState.Proposed;
}
