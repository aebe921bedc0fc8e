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

    /// <summary>Feeds that were read at the same moment are not the next time.</summary>
    private const int MostLagSeconds = 60;

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

    /// <summary>
    /// As the site marked the version that was read last; absent when it marks none, and while nothing is agreed: from the beginning of a
    /// reading until it went well, and after somebody resumed it. It is read as a whole then, which says again how often the feed may be asked for.
    /// </summary>
    public string? ETag { get; private set; }

    /// <summary>The site's date of the version that was read last, as it wrote it; absent like <see cref="ETag"/>.</summary>
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

    /// <summary>
    /// How long it rests after a reading that went well: as long as the settings say, or longer where the site wants that. Absent when the last
    /// one did not; means nothing while it is being read and after somebody resumed it.
    /// </summary>
    public TimeSpan? Interval => FailingSince is null ? NextAt - ReadAt - Lag : null;

    /// <summary>What it waits beyond its pauses; always the same for one watch, and another for the next.</summary>
    internal TimeSpan Lag => LagOf(TeamId, Number);

    /// <summary>See <see cref="Lag"/>.</summary>
    internal static TimeSpan LagOf(TeamId team, WatchNumber number) =>
        TimeSpan.FromSeconds(((team.Value * 17) + (number.Value * 37)) % MostLagSeconds);

    /// <summary>Whether the feed has failed for so long that the team should know.</summary>
    /// <param name="now">The moment of the last failure.</param>
    internal bool IsTroubleLasting(DateTimeOffset now) =>
        FailingSince is { } since && (Failures >= LastingFailures || now - since >= LastingTime);

    /// <summary>A reading begins. Somebody else does not read it meanwhile; should this program die, it is read again then.</summary>
    /// <returns>What was agreed with the site.</returns>
    internal Agreement Take(DateTimeOffset until)
    {
        var agreed = new Agreement(ETag, LastModified, Interval);
        (ETag, LastModified, NextAt) = (null, null, until);
        Version++;
        return agreed;
    }

    /// <summary>It was read.</summary>
    /// <param name="every">How often it is read at most.</param>
    internal void Succeed(FeedReply.Read read, TimeSpan every, DateTimeOffset now) =>
        Succeed(read.Address, new Agreement(read.ETag, read.LastModified, read.Pause), every, now);

    /// <summary>It has not changed.</summary>
    /// <param name="pause">As it was agreed before: the answer is short, and does not say what the feed itself wants.</param>
    /// <param name="every">How often it is read at most.</param>
    internal void Succeed(FeedReply.Unchanged same, TimeSpan? pause, TimeSpan every, DateTimeOffset now) =>
        Succeed(
            same.Address,
            new Agreement(same.ETag, same.LastModified, FeedPause.Longer(same.Pause, pause)),
            every,
            now
        );

    /// <summary>
    /// It could not be read: it is tried again after pauses that double, and given up after a week; at once where the site says that it is gone
    /// for good.
    /// </summary>
    /// <param name="failed">Why, and how long the site wants to be left alone.</param>
    /// <param name="every">How often it is read while all is well.</param>
    internal void Fail(FeedReply.Failed failed, TimeSpan every, DateTimeOffset now)
    {
        Failures++;
        FailingSince ??= now;
        (Trouble, TroubleInFrench) = WatchTrouble.Of(failed.Why);
        if (failed.IsGone || (now - FailingSince >= Patience && Failures >= FewestFailuresToGiveUp))
        {
            Rest(WatchState.GivenUp);
            return;
        }

        var growing = every * Math.Pow(2, Math.Min(Failures, 20));
        var longest = every > LongestPause ? every : LongestPause;
        var pause = growing < longest ? growing : longest;
        NextAt = now + Longer(pause, failed.Wait) + Lag;
        Version++;
    }

    internal void Pause() => Rest(WatchState.Paused);

    /// <summary>It is read again, at once.</summary>
    internal void Resume(DateTimeOffset now)
    {
        ClearTrouble();
        (State, NextAt, ETag, LastModified) = (WatchState.Active, now, null, null);
        Version++;
    }

    internal void Remove() => Rest(WatchState.Removed);

    private void Succeed(Uri address, Agreement agreed, TimeSpan every, DateTimeOffset now)
    {
        if (address.AbsoluteUri.Length <= AddressMaxLengthChars)
        {
            Address = address.AbsoluteUri;
        }

        ClearTrouble();
        (ETag, LastModified) = (agreed.ETag, agreed.LastModified);
        (ReadAt, NextAt) = (now, now + Longer(every, agreed.Pause) + Lag);
        Version++;
    }

    // A site is not heeded beyond a day.
    private static TimeSpan Longer(TimeSpan ours, TimeSpan? asked)
    {
        var heeded =
            asked < LongestWait ? asked.Value
            : asked is null ? TimeSpan.Zero
            : LongestWait;
        return heeded > ours ? heeded : ours;
    }

    private void Rest(WatchState state)
    {
        (State, NextAt) = (state, null);
        Version++;
    }

    private void ClearTrouble() => (FailingSince, Failures, Trouble, TroubleInFrench) = (null, 0, null, null);

    /// <summary>What its site and we have agreed on for the next reading.</summary>
    /// <param name="ETag">See <see cref="Watch.ETag"/>.</param>
    /// <param name="LastModified">See <see cref="Watch.LastModified"/>.</param>
    /// <param name="Pause">How long it rests before; absent when that is not known.</param>
    internal sealed record Agreement(string? ETag, string? LastModified, TimeSpan? Pause);
}
