namespace ClaimTracker.Core.Claims;

/// <summary>What a person can do to a claim.</summary>
public enum ClaimStep
{
    Take,
    Release,
    Reword,
    Dismiss,
    Reopen,
    Merge,
    Assign,
    Split,
    Cite,
    Propose,
    Agree,
    SendBack,
    Publish,
    Withdraw,
}
