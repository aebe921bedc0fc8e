using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Watches.Feeds;

namespace ClaimTracker.Core.Watches;

/// <summary>A feed that is read regularly; its new articles come in by themselves.</summary>
public sealed class Watch : ITeamOwned
{
    public const int AddressMaxLengthChars = 2000;
    public const int TitleMaxLengthChars = 200;
    public const int ChannelMaxLengthChars = 32;
    public const int MarkMaxLengthChars = 300;
    public const int TroubleMaxLengthChars = 500;

    /// <summary>A feed that fails for so long is given up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>Fewer failures say nothing of a week: the program may not have run for most of it.</summary>
    private const int FewestFailuresToGiveUp = 5;

    /// <summary>A trouble of so many failures in a row lasts, and one of an hour.</summary>
    private const int LastingFailures = 3;

    private static readonly TimeSpan LastingTime = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private Watch() { }

    /// <param name="team">Whose it is.</param>
    /// <param name="number">Reserved in this transaction.</param>
    /// <param name="read">What the feed's first reading brought.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="channel">Where it was asked for.</param>
    /// <param name="every">How often it is read.</param>
    internal Watch(
        TeamId team,
        WatchNumber number,
        FeedReply.Read read,
        Actor by,
        string? channel,
        TimeSpan every,
        DateTimeOffset now
    )
    {
        (TeamId, Number, Channel, CreatedAt) = (team, number, channel, now);
        (AddedByKey, AddedByName) = (by.Key, by.Name);
        Title = FittedText.Cut(read.Feed.Title, TitleMaxLengthChars);
        Address = read.Address.AbsoluteUri;
        Succeed(read, every, now);
    }

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

    /// <summary>Whether the feed has failed for so long that the team should know.</summary>
    /// <param name="now">The moment of the last failure.</param>
    internal bool IsTroubleLasting(DateTimeOffset now) =>
        FailingSince is { } since && (Failures >= LastingFailures || now - since >= LastingTime);

    /// <summary>Somebody else does not read it meanwhile; should this program die, it is read again then.</summary>
    internal void Take(DateTimeOffset until)
    {
        NextAt = until;
        Version++;
    }

    /// <summary>It was read, or has not changed.</summary>
    internal void Succeed(FeedReply reply, TimeSpan every, DateTimeOffset now)
    {
        if (reply is FeedReply.Read read)
        {
            (ETag, LastModified) = (Mark(read.ETag), Mark(read.LastModified));
        }

        if (reply.Lasting is { } moved && moved.AbsoluteUri.Length <= AddressMaxLengthChars)
        {
            Address = moved.AbsoluteUri;
        }

        ClearTrouble();
        (ReadAt, NextAt) = (now, now + every);
        Version++;
    }

    /// <summary>It could not be read: it is tried again after pauses that double, and given up after a week.</summary>
    /// <param name="failed">Why, and how long the site wants to be left alone.</param>
    /// <param name="every">How often it is read while all is well.</param>
    internal void Fail(FeedReply.Failed failed, TimeSpan every, DateTimeOffset now)
    {
        Failures++;
        FailingSince ??= now;
        (Trouble, TroubleInFrench) = WatchTrouble.Of(failed.Why);
        if (now - FailingSince >= Patience && Failures >= FewestFailuresToGiveUp)
        {
            Rest(WatchState.GivenUp);
            return;
        }

        var growing = every * Math.Pow(2, Math.Min(Failures, 20));
        var longest = every > LongestPause ? every : LongestPause;
        var pause = growing < longest ? growing : longest;
        var asked = failed.Wait is { } wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        asked = asked < LongestWait ? asked : LongestWait;
        NextAt = now + (asked > pause ? asked : pause);
        Version++;
    }

    internal void Pause() => Rest(WatchState.Paused);

    /// <summary>It is read again, at once.</summary>
    internal void Resume(DateTimeOffset now)
    {
        ClearTrouble();
        (State, NextAt) = (WatchState.Active, now);
        Version++;
    }

    internal void Remove() => Rest(WatchState.Removed);

    private void Rest(WatchState state)
    {
        (State, NextAt) = (state, null);
        Version++;
    }

    private void ClearTrouble() => (FailingSince, Failures, Trouble, TroubleInFrench) = (null, 0, null, null);

    // Half a mark marks nothing.
    private static string? Mark(string? text) => text is { Length: > 0 and <= MarkMaxLengthChars } ? text : null;
}
