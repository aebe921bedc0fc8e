namespace ClaimTracker.Core.Citations.Archiving;

/// <summary>What came of asking for a copy.</summary>
internal abstract record ArchiveReply
{
    private ArchiveReply() { }

    /// <summary>The copy is here; an http(s) address that fits its column.</summary>
    public sealed record Copy(Uri Address) : ArchiveReply;

    /// <param name="Trouble">Why there is none.</param>
    /// <param name="Answer">The status of HTTP; absent when none came, or when it says nothing.</param>
    /// <param name="Passes">Whether asking again may help.</param>
    /// <param name="Wait">How long the service wants to be left alone; absent when it does not say.</param>
    public sealed record None(ArchiveTrouble Trouble, int? Answer = null, bool Passes = true, TimeSpan? Wait = null)
        : ArchiveReply;
}
