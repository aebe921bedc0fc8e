using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>What came of asking for a feed.</summary>
public abstract record FeedReply
{
    private FeedReply() { }

    /// <param name="Feed">What the feed tells.</param>
    /// <param name="Address">Where it is to be asked for from now on: it has moved for good, or a page named it.</param>
    /// <param name="ETag">The site's mark of this version; absent when it gives none that can be sent back.</param>
    /// <param name="LastModified">The site's date of this version, as it wrote it; absent when it gives none that can be sent back.</param>
    /// <param name="Pause">How long the site wants to be left alone before the next reading; absent when it does not say.</param>
    public sealed record Read(
        Feed Feed,
        Uri Address,
        string? ETag = null,
        string? LastModified = null,
        TimeSpan? Pause = null
    ) : FeedReply;

    /// <summary>It is as it was when it was read last.</summary>
    /// <param name="Address">As for <see cref="Read"/>.</param>
    /// <param name="ETag">The mark that holds from now on: a new one, or that which was asked with.</param>
    /// <param name="LastModified">The same.</param>
    /// <param name="Pause">As for <see cref="Read"/>; what the feed itself wants is not known from this answer.</param>
    public sealed record Unchanged(Uri Address, string? ETag, string? LastModified, TimeSpan? Pause = null) : FeedReply;

    /// <param name="Why">The reason.</param>
    /// <param name="Wait">How long the site wants to be left alone; absent when it does not say.</param>
    /// <param name="IsGone">Whether the site says that the feed is gone for good.</param>
    public sealed record Failed(Refusal Why, TimeSpan? Wait = null, bool IsGone = false) : FeedReply;
}
