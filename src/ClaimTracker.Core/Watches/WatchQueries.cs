using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Watches;

/// <summary>What became of an article that a feed told of, for people.</summary>
/// <param name="Article">Absent when it could not be brought in, and while it waits.</param>
/// <param name="Claims">How many claims it has.</param>
public sealed record WatchedItemLine(
    WatchNumber Watch,
    string Feed,
    string Title,
    string Address,
    WatchedItemState State,
    ArticleNumber? Article,
    int Claims,
    string? Trouble,
    string? TroubleInFrench
);

public static class WatchQueries
{
    /// <summary>The team's watches that nobody has removed, by number.</summary>
    public static Task<List<Watch>> ListWatchesAsync(this ClaimTrackerContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Watch>()
            .AsNoTracking()
            .Where(watch => watch.State != WatchState.Removed)
            .OrderBy(watch => watch.Number)
            .TagWith(nameof(ListWatchesAsync))
            .ToListAsync(cancellationToken);
    }

    /// <summary>One watch; absent when the team has none of that number, or has removed it.</summary>
    public static Task<Watch?> FindWatchAsync(
        this ClaimTrackerContext db,
        WatchNumber number,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Watch>()
            .Where(watch => watch.Number == number && watch.State != WatchState.Removed)
            .TagWith(nameof(FindWatchAsync))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>One item; absent when there is none.</summary>
    public static async Task<WatchedItemLine?> ReadWatchedItemAsync(
        this ClaimTrackerContext db,
        WatchedItemId id,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var item = await db.Set<WatchedItem>()
            .AsNoTracking()
            .Where(row => row.Id == id)
            .TagWith(nameof(ReadWatchedItemAsync))
            .SingleOrDefaultAsync(cancellationToken);
        if (item is null)
        {
            return null;
        }

        var watch = await db.Set<Watch>().AsNoTracking().SingleAsync(row => row.Id == item.WatchId, cancellationToken);
        var article = item.Article is { } number ? await FindArticleAsync(db, number, cancellationToken) : null;
        return new WatchedItemLine(
            watch.Number,
            watch.Title,
            article?.Title ?? item.Title,
            item.Address,
            item.State,
            item.Article,
            article is null
                ? 0
                : await db.Claims().CountAsync(claim => claim.ArticleId == article.Id, cancellationToken),
            item.Trouble,
            item.TroubleInFrench
        );
    }

    /// <summary>The watches of all teams that are to be read now, the longest due first; not those of teams that are away.</summary>
    internal static Task<List<DueWatch>> ListDueWatchesAsync(
        this ClaimTrackerContext db,
        DateTimeOffset now,
        int limit,
        CancellationToken cancellationToken
    ) =>
        db.Set<Watch>()
            .IgnoreQueryFilters(new[] { TeamFilter.Name })
            .Where(watch => watch.NextAt != null && watch.NextAt <= now)
            .Where(watch => db.Set<Team>().Any(team => team.Id == watch.TeamId && team.AwayAt == null))
            .OrderBy(watch => watch.NextAt)
            .ThenBy(watch => watch.Id)
            .Take(limit)
            .Select(watch => new DueWatch(watch.TeamId, watch.Id, watch.Number, watch.Address, watch.NextAt!.Value))
            .TagWith(nameof(ListDueWatchesAsync))
            .ToListAsync(cancellationToken);

    /// <summary>
    /// The articles of all teams that are to be brought in now, the longest due first; not those of paused watches and of teams that are away.
    /// </summary>
    internal static Task<List<DueItem>> ListDueItemsAsync(
        this ClaimTrackerContext db,
        DateTimeOffset now,
        int limit,
        CancellationToken cancellationToken
    ) =>
        db.Set<WatchedItem>()
            .IgnoreQueryFilters(new[] { TeamFilter.Name })
            .Where(item => item.NextTryAt != null && item.NextTryAt <= now)
            .Where(item => db.Set<Team>().Any(team => team.Id == item.TeamId && team.AwayAt == null))
            .Where(item =>
                db.Set<Watch>()
                    .IgnoreQueryFilters(new[] { TeamFilter.Name })
                    .Any(watch => watch.Id == item.WatchId && watch.State != WatchState.Paused)
            )
            .OrderBy(item => item.NextTryAt)
            .ThenBy(item => item.Id)
            .Take(limit)
            .Select(item => new DueItem(item.TeamId, item.Id, item.Address))
            .TagWith(nameof(ListDueItemsAsync))
            .ToListAsync(cancellationToken);

    private static Task<ArticleLine?> FindArticleAsync(
        ClaimTrackerContext db,
        ArticleNumber number,
        CancellationToken cancellationToken
    ) =>
        db.Set<Article>()
            .Where(article => article.Number == number)
            .Select(article => new ArticleLine(article.Id, article.Number, article.Title))
            .SingleOrDefaultAsync(cancellationToken);
}

internal sealed record DueWatch(TeamId Team, WatchId Id, WatchNumber Number, string Address, DateTimeOffset NextAt);

internal sealed record DueItem(TeamId Team, WatchedItemId Id, string Address);
