using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Watches.Feeds;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Watches;

/// <summary>Tells what is new in a feed from what is known, and stores it; inside the transaction of its caller.</summary>
internal static class WatchNews
{
    /// <summary>A feed that has more at once has changed all of its marks and addresses: only its first, newest ones are brought in.</summary>
    public const int MostAtOnce = 200;

    /// <summary>How exact <see cref="WatchedKey.SeenAt"/> is.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromDays(7);

    /// <summary>What a feed has not shown for so long does not come back.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(180);

    /// <param name="watch">Whose feed it is; belongs to <paramref name="db"/>.</param>
    /// <returns>How many are new.</returns>
    public static async Task<int> StoreNewsAsync(
        this ClaimTrackerContext db,
        Watch watch,
        Feed feed,
        WatchOptions options,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var known = await db.Set<WatchedKey>()
            .AsNoTracking()
            .Where(key => key.WatchId == watch.Id)
            .Select(key => new { key.Key, key.SeenAt })
            .TagWith(nameof(StoreNewsAsync))
            .ToDictionaryAsync(key => key.Key, key => key.SeenAt, StringComparer.Ordinal, cancellationToken);
        FeedItem[] news = [.. feed.Items.Where(item => !item.Keys.Any(known.ContainsKey)).Take(MostAtOnce)];
        for (var i = 0; i < news.Length; i++)
        {
            db.Add(new WatchedItem(watch, news[i], now, now + (options.Every * (i / options.MostItemsAtOnce))));
        }

        string[] shown = [.. feed.Items.SelectMany(item => item.Keys).Distinct(StringComparer.Ordinal)];
        db.AddRange(shown.Where(key => !known.ContainsKey(key)).Select(key => new WatchedKey(watch, key, now)));
        if (shown.Any(key => known.TryGetValue(key, out var seen) && now - seen >= Exactness))
        {
            await RefreshAsync(db, watch, shown, now, cancellationToken);
        }

        return news.Length;
    }

    private static async Task RefreshAsync(
        ClaimTrackerContext db,
        Watch watch,
        string[] shown,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        const int MostAsked = 500;
        foreach (var some in shown.Chunk(MostAsked))
        {
            await db.Set<WatchedKey>()
                .Where(key => key.WatchId == watch.Id && some.Contains(key.Key))
                .ExecuteUpdateAsync(set => set.SetProperty(key => key.SeenAt, now), cancellationToken);
        }

        var old = now - Memory;
        await db.Set<WatchedKey>()
            .Where(key => key.WatchId == watch.Id && key.SeenAt < old)
            .ExecuteDeleteAsync(cancellationToken);
    }
}
