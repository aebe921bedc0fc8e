namespace ClaimTracker.Core.Outbox;

/// <summary>What a post is about, which says who can put it into words. The numbers are stored: never change or reuse one.</summary>
public enum PostKind
{
    /// <summary>A follow-up is due.</summary>
    FollowUpDue = 1,

    /// <summary>The digest of a week.</summary>
    Digest = 2,

    /// <summary>An article that a watched feed brought.</summary>
    WatchedArticle = 3,

    /// <summary>A watched feed cannot be read, or is paused.</summary>
    WatchFailing = 4,

    /// <summary>Somebody took a claim and has not touched it for long.</summary>
    StaleClaim = 5,

    /// <summary>A webhook was paused because it failed for too long, or is wanted no more.</summary>
    WebhookPaused = 6,
}
