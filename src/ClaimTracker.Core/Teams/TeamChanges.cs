namespace ClaimTracker.Core.Teams;

/// <summary>What can be changed about a team, as the history names it. Stored: never change or reuse one.</summary>
public static class TeamChanges
{
    public const string ReviewChannel = "set-review-channel";
    public const string DigestChannel = "set-digest-channel";
    public const string Zone = "set-zone";
    public const string Language = "set-language";
    public const string ReviewerRole = "set-reviewer-role";
    public const string EditorRole = "set-editor-role";
    public const string SecondPerson = "set-second-person";
    public const string StaleAfterDays = "set-stale-after-days";
}
