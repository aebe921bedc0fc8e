namespace ClaimTracker.Core.Access;

/// <summary>What can be done to a team's keys, as the history of the team names it. Stored: never change or reuse one.</summary>
public static class ApiKeyChanges
{
    public const string Made = "made-api-key";
    public const string Revoked = "revoked-api-key";
}
