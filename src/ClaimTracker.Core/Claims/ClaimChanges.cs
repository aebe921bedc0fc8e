namespace ClaimTracker.Core.Claims;

/// <summary>What can be done to a claim, as the history names it. Stored: never change or reuse one.</summary>
public static class ClaimChanges
{
    public const string Taken = "taken";
    public const string Released = "released";
    public const string Reworded = "reworded";
    public const string Dismissed = "dismissed";
    public const string Reopened = "reopened";
    public const string Merged = "merged";
    public const string MergedFrom = "merged-from";
}
