using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Watches.Feeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Watches;

/// <summary>Begins and ends the watching of feeds, for people.</summary>
public sealed class WatchWork(
    Databases databases,
    FeedClient client,
    HostTurns turns,
    IOptions<WatchOptions> options,
    TimeProvider time
)
{
    private const int Tries = 4;

    /// <summary>Watches a feed. It is read first: one that cannot be read is not taken, and what it tells of today is not brought in.</summary>
    /// <param name="by">Who wants it.</param>
    /// <param name="written">The feed's address, or that of a page that names it, as a person writes it.</param>
    /// <param name="channel">Where it is asked for, as the chat names the channel.</param>
    public async Task<Outcome<Watch>> AddAsync(
        TeamMember by,
        string written,
        string? channel,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(written);
        if (by.Refuse(Deed.Watch) is { } no)
        {
            return no;
        }

        if (!ArticleAddress.ReadPage(written).Is(out var address, out var refusal))
        {
            return FeedFetching.Reworded(refusal);
        }

        if (await ForeseeAsync(by.Team, address, cancellationToken) is { } problem)
        {
            return problem;
        }

        FeedReply reply;
        using (var turn = await turns.TakeAsync(address, cancellationToken))
        {
            reply = await client.FetchAsync(address, etag: null, lastModified: null, turn, cancellationToken);
        }

        return reply switch
        {
            FeedReply.Read read when read.Address.AbsoluteUri.Length > Watch.AddressMaxLengthChars =>
                WatchRefusals.AddressTooLong(read.Address.AbsoluteUri.Length),
            FeedReply.Read read => await databases.InRaceAsync(
                by.Team,
                Tries,
                (db, token) => StoreAsync(db, by, read, channel, token),
                cancellationToken
            ),
            FeedReply.Failed failed => failed.Why,
            // Nobody asked whether it had changed.
            _ => FeedRefusals.UnchangedSinceNothing(address.IdnHost),
        };
    }

    /// <summary>The feed is not read until somebody resumes it; what it has told of waits.</summary>
    public Task<Outcome<Watch>> PauseAsync(TeamMember by, WatchNumber number, CancellationToken cancellationToken) =>
        ChangeAsync(
            by,
            number,
            (_, watch, _) =>
            {
                if (watch.State != WatchState.Active)
                {
                    return Task.FromResult<Refusal?>(WatchRefusals.AlreadyPaused(number));
                }

                watch.Pause();
                return Task.FromResult<Refusal?>(null);
            },
            cancellationToken
        );

    /// <summary>The feed is read again, whether somebody paused it or it was given up.</summary>
    public Task<Outcome<Watch>> ResumeAsync(TeamMember by, WatchNumber number, CancellationToken cancellationToken) =>
        ChangeAsync(
            by,
            number,
            (_, watch, _) =>
            {
                if (watch.State == WatchState.Active)
                {
                    return Task.FromResult<Refusal?>(WatchRefusals.AlreadyActive(number));
                }

                watch.Resume(time.GetUtcNow());
                return Task.FromResult<Refusal?>(null);
            },
            cancellationToken
        );

    /// <summary>Nobody wants the feed any more. What it has brought stays; what waits does not come.</summary>
    public Task<Outcome<Watch>> RemoveAsync(TeamMember by, WatchNumber number, CancellationToken cancellationToken) =>
        ChangeAsync(
            by,
            number,
            async (db, watch, token) =>
            {
                watch.Remove();
                await db.Set<WatchedKey>().Where(key => key.WatchId == watch.Id).ExecuteDeleteAsync(token);
                await db.Set<WatchedItem>()
                    .Where(item => item.WatchId == watch.Id && item.State == WatchedItemState.Waiting)
                    .ExecuteDeleteAsync(token);
                return null;
            },
            cancellationToken
        );

    private async Task<Refusal?> ForeseeAsync(TeamId team, Uri address, CancellationToken cancellationToken)
    {
        await using var db = databases.Open(team);
        return await RefuseAsync(db, address, cancellationToken);
    }

    private async Task<Refusal?> RefuseAsync(ClaimTrackerContext db, Uri address, CancellationToken cancellationToken)
    {
        var watches = await db.ListWatchesAsync(cancellationToken);
        var key = ArticleKeys.OfAddress(address);
        var same = watches.Find(watch => ArticleKeys.OfAddress(new Uri(watch.Address)).AsSpan().SequenceEqual(key));
        return same is not null ? WatchRefusals.AlreadyWatched(same.Number, same.Title)
            : watches.Count >= options.Value.MostPerTeam ? WatchRefusals.TooMany(options.Value.MostPerTeam)
            : null;
    }

    private async Task<Outcome<Watch>> StoreAsync(
        ClaimTrackerContext db,
        TeamMember by,
        FeedReply.Read read,
        string? channel,
        CancellationToken cancellationToken
    )
    {
        // Reserving locks the team's row: whoever adds the same feed at the same moment waits here, and then finds it.
        var number = await db.ReserveWatchNumberAsync(cancellationToken);
        if (await RefuseAsync(db, read.Address, cancellationToken) is { } refusal)
        {
            await db.ReturnWatchNumberAsync(cancellationToken);
            return refusal;
        }

        var now = time.GetUtcNow();
        var watch = new Watch(by.Team, new WatchNumber(number), read, by.Actor, channel, options.Value.Every, now);
        db.Add(watch);
        await db.SaveChangesAsync(cancellationToken);
        db.AddRange(
            read.Feed.Items.SelectMany(item => item.Keys)
                .Distinct(StringComparer.Ordinal)
                .Select(key => new WatchedKey(watch, key, now))
        );
        await db.SaveChangesAsync(cancellationToken);
        return watch;
    }

    private async Task<Outcome<Watch>> ChangeAsync(
        TeamMember by,
        WatchNumber number,
        Func<ClaimTrackerContext, Watch, CancellationToken, Task<Refusal?>> change,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Refuse(Deed.Watch) is { } no)
        {
            return no;
        }

        return await databases.InRaceAsync<Outcome<Watch>>(
            by.Team,
            Tries,
            async (db, token) =>
            {
                if (await db.FindWatchAsync(number, token) is not { } watch)
                {
                    return WatchRefusals.NoSuch(number);
                }

                if (await change(db, watch, token) is { } refusal)
                {
                    return refusal;
                }

                await db.SaveChangesAsync(token);
                return watch;
            },
            cancellationToken
        );
    }
}
