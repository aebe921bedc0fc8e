namespace ClaimTracker.Core.Claims;

/// <summary>What a person can do to a claim.</summary>
internal enum ClaimStep
{
    Take,
    Release,
    Reword,
    Dismiss,
    Reopen,
    Merge,
}
