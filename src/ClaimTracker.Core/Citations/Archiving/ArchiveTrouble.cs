namespace ClaimTracker.Core.Citations.Archiving;

/// <summary>Why the archive service made no copy. The numbers are stored: never change or reuse one.</summary>
public enum ArchiveTrouble
{
    /// <summary>Nothing answers, or the connection broke.</summary>
    Unreachable = 1,

    /// <summary>It took longer than the settings allow.</summary>
    TooSlow = 2,

    /// <summary>It asks to come less often.</summary>
    Busy = 3,

    /// <summary>It has a fault of its own.</summary>
    OutOfOrder = 4,

    /// <summary>It does not copy this page, or not for us.</summary>
    Refused = 5,

    /// <summary>It did not say where the copy is, or what it named is no web address.</summary>
    NoCopy = 6,

    /// <summary>It sent us on to a private network.</summary>
    Private = 7,
}
