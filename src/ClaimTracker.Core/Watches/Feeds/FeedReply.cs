using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>What came of asking for a feed.</summary>
public abstract record FeedReply
{
    private FeedReply() { }

    /// <summary>Where to ask from now on; absent when nothing came of it.</summary>
    public virtual Uri? Lasting => null;

    /// <param name="Feed">What the feed tells.</param>
    /// <param name="Address">Where it is to be asked for from now on: it has moved for good, or a page named it.</param>
    /// <param name="ETag">The site's mark of this version; absent when it gives none.</param>
    /// <param name="LastModified">The site's date of this version, as it wrote it; absent when it gives none.</param>
    public sealed record Read(Feed Feed, Uri Address, string? ETag, string? LastModified) : FeedReply
    {
        public override Uri? Lasting => Address;
    }

    /// <summary>It is as it was when it was read last.</summary>
    /// <param name="Address">As for <see cref="Read"/>.</param>
    public sealed record Unchanged(Uri Address) : FeedReply
    {
        public override Uri? Lasting => Address;
    }

    /// <param name="Why">The reason.</param>
    /// <param name="Wait">How long the site wants to be left alone; absent when it does not say.</param>
    public sealed record Failed(Refusal Why, TimeSpan? Wait = null) : FeedReply;
}
