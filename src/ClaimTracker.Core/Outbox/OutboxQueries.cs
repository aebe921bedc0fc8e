using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Outbox;

/// <summary>A post that did not get where it belongs, for people.</summary>
/// <param name="Channel">Where it was tried, as the chat names the channel; absent when nowhere.</param>
/// <param name="IsGivenUp">False: it is still tried.</param>
public sealed record TroubledPost(
    PostKind Kind,
    string? Channel,
    PostTrouble Trouble,
    string? Detail,
    DateTimeOffset CreatedAt,
    bool IsGivenUp
);

public static class OutboxQueries
{
    /// <summary>A post that waits after so many tries is shown to people.</summary>
    private const int ManyTries = 3;

    /// <summary>What could not be posted lately, or cannot at the moment; the newest first.</summary>
    public static Task<List<TroubledPost>> ListTroubledPostsAsync(
        this ClaimTrackerContext db,
        DateTimeOffset since,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Troubled(since)
            .OrderByDescending(post => post.Id)
            .Take(limit)
            .Select(post => new TroubledPost(
                post.Kind,
                post.PostedIn ?? post.Channel,
                post.Trouble!.Value,
                post.TroubleDetail,
                post.CreatedAt,
                post.State == PostState.Undeliverable
            ))
            .TagWith(nameof(ListTroubledPostsAsync))
            .ToListAsync(cancellationToken);
    }

    /// <summary>How many <see cref="ListTroubledPostsAsync"/> would list without a limit.</summary>
    public static Task<int> CountTroubledPostsAsync(
        this ClaimTrackerContext db,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Troubled(since).TagWith(nameof(CountTroubledPostsAsync)).CountAsync(cancellationToken);
    }

    /// <summary>Tries again, from now on, what was given up since <paramref name="since"/>.</summary>
    /// <returns>How many posts.</returns>
    public static Task<int> RevivePostsAsync(
        this Databases databases,
        TeamId team,
        DateTimeOffset since,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => databases.ChangeGivenUpAsync(team, since, post => post.Revive(now), cancellationToken);

    /// <summary>Leaves unsent what was given up since <paramref name="since"/>: nobody needs it any more.</summary>
    /// <returns>How many posts.</returns>
    public static Task<int> LeavePostsAsync(
        this Databases databases,
        TeamId team,
        DateTimeOffset since,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => databases.ChangeGivenUpAsync(team, since, post => post.Drop(now), cancellationToken);

    private static Task<int> ChangeGivenUpAsync(
        this Databases databases,
        TeamId team,
        DateTimeOffset since,
        Action<Post> change,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(databases);
        return databases.InTransactionAsync(
            team,
            async (db, token) =>
            {
                var posts = await db.Set<Post>()
                    .Where(post => post.State == PostState.Undeliverable && post.ClosedAt >= since)
                    .ToListAsync(token);
                posts.ForEach(change);
                await db.SaveChangesAsync(token);
                return posts.Count;
            },
            cancellationToken
        );
    }

    private static IQueryable<Post> Troubled(this ClaimTrackerContext db, DateTimeOffset since) =>
        db.Set<Post>()
            .AsNoTracking()
            .Where(post =>
                (post.State == PostState.Undeliverable && post.ClosedAt >= since)
                || (post.State == PostState.Waiting && post.Trouble != null && post.Tries >= ManyTries)
            );

    /// <summary>The teams that have something to be posted now, and are there to read it.</summary>
    internal static Task<List<TeamId>> ListTeamsWithPostsAsync(
        this ClaimTrackerContext db,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        db.Set<Team>()
            .Where(team =>
                team.AwayAt == null
                && db.Set<Post>()
                    .IgnoreQueryFilters(new[] { TeamFilter.Name })
                    .Any(post => post.TeamId == team.Id && post.NextTryAt != null && post.NextTryAt <= now)
            )
            .OrderBy(team => team.Id)
            .Select(team => team.Id)
            .TagWith(nameof(ListTeamsWithPostsAsync))
            .ToListAsync(cancellationToken);

    /// <summary>What a team has waiting, in the order in which it was found to be due.</summary>
    internal static Task<List<Post>> ListWaitingPostsAsync(
        this ClaimTrackerContext db,
        int limit,
        CancellationToken cancellationToken
    ) =>
        db.Set<Post>()
            .AsNoTracking()
            .Where(post => post.NextTryAt != null)
            .OrderBy(post => post.Id)
            .Take(limit)
            .TagWith(nameof(ListWaitingPostsAsync))
            .ToListAsync(cancellationToken);
}
