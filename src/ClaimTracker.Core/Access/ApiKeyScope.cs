namespace ClaimTracker.Core.Access;

/// <summary>What a key opens; each opens all that those before it open. The numbers are stored: never change or reuse one.</summary>
public enum ApiKeyScope
{
    /// <summary>Reads the whole of the team's board.</summary>
    Read = 0,

    /// <summary>Brings articles in.</summary>
    Intake = 1,

    /// <summary>Everything that the program offers from outside.</summary>
    Admin = 2,
}
