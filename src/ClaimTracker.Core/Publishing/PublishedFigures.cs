using System.Collections.Concurrent;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Publishing;

/// <summary>What is said of all that a team has published.</summary>
/// <param name="Counts">How many have each rating; ratings without any are left out.</param>
/// <param name="Publishers">Where claims were said, by name; the first ones when there are many.</param>
/// <param name="Pace">When they were decided, and how fast.</param>
public sealed record PublishedOverview(
    IReadOnlyList<RatingCount> Counts,
    IReadOnlyList<string> Publishers,
    PublishedPace Pace
);

/// <summary>
/// Keeps the overview of each team, which takes a look at every row: as long as nothing that the world reads has changed, and a minute at most, lest a
/// clock that was set back hides a change.
/// </summary>
public sealed class PublishedFigures(TimeProvider time) : IDisposable
{
    /// <summary>Most publishers that are named.</summary>
    public const int MostPublishers = 200;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<TeamId, Kept> kept = new();
    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <param name="db">Opened for a team.</param>
    /// <param name="cancellationToken">Of the one who waits.</param>
    public async Task<PublishedOverview> ReadAsync(ClaimTrackerContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var team = db.Team ?? throw new InvalidOperationException("The published figures are a team's; none was open.");
        var changed = await db.ReadLastPublicationAsync(cancellationToken);
        if (Find(team, changed) is { } known)
        {
            return known;
        }

        // Many may ask at once for what takes a while.
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return Find(team, changed) ?? await LookAsync(db, team, changed, cancellationToken);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private PublishedOverview? Find(TeamId team, DateTimeOffset? changed) =>
        kept.TryGetValue(team, out var one) && one.Changed == changed && time.GetUtcNow() - one.At < Longest
            ? one.Overview
            : null;

    private async Task<PublishedOverview> LookAsync(
        ClaimTrackerContext db,
        TeamId team,
        DateTimeOffset? changed,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var overview = new PublishedOverview(
            await db.CountByRatingAsync(PublicationFilter.All, cancellationToken),
            await db.ListPublishersAsync(MostPublishers, cancellationToken),
            await db.ReadPaceAsync(now, cancellationToken)
        );
        kept[team] = new Kept(changed, now, overview);
        return overview;
    }

    private sealed record Kept(DateTimeOffset? Changed, DateTimeOffset At, PublishedOverview Overview);
}
