namespace ClaimTracker.Core.Citations.Archiving;

/// <summary>How it stands with the archived copy of a cited page. The numbers are stored: never change or reuse one.</summary>
public enum ArchiveState
{
    /// <summary>There is none, and none is asked for.</summary>
    None = 0,

    /// <summary>The archive service is asked, again and again with growing pauses.</summary>
    Wanted = 1,

    /// <summary>There is one: the service made it, or a person gave its address.</summary>
    Done = 2,

    /// <summary>The service made none and is not asked again.</summary>
    Failed = 3,
}
