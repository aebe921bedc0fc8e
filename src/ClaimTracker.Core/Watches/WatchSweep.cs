using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Sweeps;
using ClaimTracker.Core.Watches.Feeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Watches;

/// <summary>
/// Reads the feeds that are due, of all teams; several sites at a time, of each site one feed after the other. What is new, and when the feed
/// is read next, is stored in one transaction.
/// </summary>
public sealed partial class WatchSweep(
    Databases databases,
    FeedClient client,
    HostTurns turns,
    IOptions<WatchOptions> options,
    TimeProvider time,
    ILogger<WatchSweep> logger
) : ISweep
{
    private const int Batch = 200;
    private const int SitesAtOnce = 4;
    private const int FeedsOfOneSite = 8;
    private const int Tries = 4;
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    public string Name => "watches";

    public TimeSpan Every => TimeSpan.FromSeconds(30);

    /// <summary>Since when this program runs.</summary>
    internal DateTimeOffset Began { get; init; } = time.GetUtcNow();

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        List<DueWatch> due;
        await using (var db = databases.OpenUnowned())
        {
            due = await db.ListDueWatchesAsync(now, Batch, cancellationToken);
        }

        await Parallel.ForEachAsync(
            due.Where(watch => IsItsTime(watch, now))
                .GroupBy(watch => new Uri(watch.Address).IdnHost, StringComparer.OrdinalIgnoreCase),
            new ParallelOptions { MaxDegreeOfParallelism = SitesAtOnce, CancellationToken = cancellationToken },
            async (site, token) =>
            {
                foreach (var watch in site.Take(FeedsOfOneSite))
                {
                    await TryReadAsync(watch, token);
                }
            }
        );
    }

    // After a standstill all of them are due at once.
    private bool IsItsTime(DueWatch due, DateTimeOffset now) =>
        due.NextAt >= Began || now - Began >= Watch.LagOf(due.Team, due.Number);

    private async Task TryReadAsync(DueWatch due, CancellationToken cancellationToken)
    {
        try
        {
            await ReadAsync(due, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The others are read; this one is again, when the time it was taken for is over.
            Log.Failed(logger, failure, due.Id, due.Team);
        }
    }

    private async Task ReadAsync(DueWatch due, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(new Uri(due.Address), cancellationToken);
        if (await TakeAsync(due, cancellationToken) is not { } taken)
        {
            return;
        }

        FeedReply reply;
        try
        {
            var (etag, lastModified, _) = taken.Agreed;
            reply = await client.FetchAsync(new Uri(taken.Watch.Address), etag, lastModified, turn, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await GiveBackAsync(taken.Watch);
            throw;
        }

        await databases.InRaceAsync(
            due.Team,
            Tries,
            (db, token) => StoreAsync(db, taken, reply, token),
            cancellationToken
        );
    }

    // Meanwhile nobody else reads it; should this program be killed, it is read again after that time.
    private async Task<Taken?> TakeAsync(DueWatch due, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = databases.Open(due.Team);
        var watch = await db.Set<Watch>()
            .SingleOrDefaultAsync(
                row => row.Id == due.Id && row.NextAt != null && row.NextAt <= now,
                cancellationToken
            );
        if (watch is null)
        {
            return null;
        }

        var agreed = watch.Take(now + client.Longest + Slack);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new Taken(watch, agreed);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another program has it, or somebody has just paused it.
            return null;
        }
    }

    // The program ends in the middle: the next one begins with this feed.
    private async Task GiveBackAsync(Watch taken)
    {
        DateTimeOffset? now = time.GetUtcNow();
        await using var db = databases.Open(taken.TeamId);
        await db.Set<Watch>()
            .Where(row => row.Id == taken.Id && row.Version == taken.Version)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, now), CancellationToken.None);
    }

    private async Task<bool> StoreAsync(
        ClaimTrackerContext db,
        Taken taken,
        FeedReply reply,
        CancellationToken cancellationToken
    )
    {
        var watch = await db.Set<Watch>().SingleAsync(row => row.Id == taken.Watch.Id, cancellationToken);
        if (watch.Version != taken.Watch.Version)
        {
            // Somebody paused, removed or resumed it meanwhile; or this took so long that another program has it.
            return false;
        }

        var now = time.GetUtcNow();
        switch (reply)
        {
            case FeedReply.Failed failed:
                await FailAsync(db, watch, failed, now, cancellationToken);
                break;
            case FeedReply.Read read:
                var news = await db.StoreNewsAsync(watch, read.Feed, options.Value, now, cancellationToken);
                watch.Succeed(read, options.Value.Every, now);
                Log.Read(logger, watch.Number, watch.TeamId, news);
                break;
            case FeedReply.Unchanged same:
                watch.Succeed(same, taken.Agreed.Pause, options.Value.Every, now);
                Log.Read(logger, watch.Number, watch.TeamId, 0);
                break;
            default:
                throw new InvalidOperationException($"A reply of kind {reply.GetType().Name} is not known here.");
        }

        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private async Task FailAsync(
        ClaimTrackerContext db,
        Watch watch,
        FeedReply.Failed failed,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        watch.Fail(failed, options.Value.Every, now);
        Log.Failing(logger, watch.Number, watch.TeamId, failed.Why.Key, watch.Failures);
        if (!failed.IsGone && !watch.IsTroubleLasting(now))
        {
            return;
        }

        // Told once: the trouble's beginning is in the key.
        var post = WatchFailingPost.For(watch, now, failed.IsGone);
        if (!await db.Set<Post>().AnyAsync(row => row.Key == post.Key, cancellationToken))
        {
            db.Add(post);
        }
    }

    private sealed record Taken(Watch Watch, Watch.Agreement Agreed);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Watch {Watch} of team {Team} was read: {News} new articles.")]
        public static partial void Read(ILogger logger, WatchNumber watch, TeamId team, int news);

        [LoggerMessage(
            2,
            LogLevel.Information,
            "Watch {Watch} of team {Team} could not be read ({Reason}), {Failures} times in a row."
        )]
        public static partial void Failing(ILogger logger, WatchNumber watch, TeamId team, string reason, int failures);

        [LoggerMessage(3, LogLevel.Error, "Reading watch {Watch} of team {Team} failed; it is read again later.")]
        public static partial void Failed(ILogger logger, Exception failure, WatchId watch, TeamId team);
    }
}
