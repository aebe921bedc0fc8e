using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Watches;

/// <summary>A feed that is read regularly; its new articles come in by themselves.</summary>
public sealed class Watch : ITeamOwned
{
    public const int AddressMaxLengthChars = 2000;
    public const int TitleMaxLengthChars = 200;
    public const int ChannelMaxLengthChars = 32;
    public const int MarkMaxLengthChars = 300;
    public const int TroubleMaxLengthChars = 500;

    private Watch() { }

    public WatchId Id { get; private init; }

    public TeamId TeamId { get; private init; }

    public WatchNumber Number { get; private init; }

    /// <summary>Where the feed is; absolute http(s) address. It follows a feed that has moved for good.</summary>
    public string Address { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string AddedByKey { get; private init; } = "";

    public string AddedByName { get; private init; } = "";

    /// <summary>Where it was asked for, as the chat names the channel: news go there when the team has no review channel.</summary>
    public string? Channel { get; private init; }

    public WatchState State { get; private set; }

    /// <summary>As the site marked the version that was read last; absent when it marks none.</summary>
    public string? ETag { get; private set; }

    /// <summary>The site's date of the version that was read last, as it wrote it; absent when it gives none.</summary>
    public string? LastModified { get; private set; }

    /// <summary>When the feed is read next; present exactly while it is active.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>When it was read last without trouble; absent: never.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Since when it cannot be read; absent while it can.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>How often in a row it could not be read.</summary>
    public int Failures { get; private set; }

    /// <summary>Why it could not be read the last time, in English; absent while it can.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The same in French.</summary>
    public string? TroubleInFrench { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; private set; }
}
