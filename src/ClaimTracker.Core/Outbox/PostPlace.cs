namespace ClaimTracker.Core.Outbox;

/// <summary>Where in the team's chat a post belongs; which channel that is, is looked up when it is posted. The numbers are stored.</summary>
public enum PostPlace
{
    /// <summary>Where claims are worked on.</summary>
    Review = 1,

    /// <summary>Where the digest goes.</summary>
    Digest = 2,
}
