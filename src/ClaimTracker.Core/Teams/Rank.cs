namespace ClaimTracker.Core.Teams;

/// <summary>What somebody may do in a team; each can do all that those before it can.</summary>
public enum Rank
{
    /// <summary>Reads, and brings articles in.</summary>
    Member,

    /// <summary>Reviews claims: takes, rewords, cites, proposes verdicts.</summary>
    Reviewer,

    /// <summary>Signs verdicts off, publishes, hands claims out, and changes what a colleague holds.</summary>
    Editor,

    /// <summary>Sets the team up, and may sign off alone.</summary>
    Manager,
}
