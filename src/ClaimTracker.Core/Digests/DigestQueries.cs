using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ClaimTracker.Core.Digests;

/// <summary>A page of the archive, the newest first.</summary>
/// <param name="Digests">At most as many as were asked for.</param>
/// <param name="Older">What to go on from; absent on the last page.</param>
public sealed record DigestPage(IReadOnlyList<Digest> Digests, LocalDate? Older);

public static class DigestQueries
{
    /// <summary>When the team wants its digest; absent when it never wanted one.</summary>
    public static Task<DigestSchedule?> ReadScheduleAsync(
        this ClaimTrackerContext db,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<DigestSchedule>()
            .AsNoTracking()
            .TagWith(nameof(ReadScheduleAsync))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The digest of that day; absent when there is none.</summary>
    public static Task<Digest?> ReadDigestAsync(
        this ClaimTrackerContext db,
        LocalDate on,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Digest>()
            .AsNoTracking()
            .Where(digest => digest.On == on)
            .TagWith(nameof(ReadDigestAsync))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The digest that was made last; absent when there is none.</summary>
    public static Task<Digest?> ReadLastDigestAsync(this ClaimTrackerContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Digest>()
            .AsNoTracking()
            .OrderByDescending(digest => digest.On)
            .TagWith(nameof(ReadLastDigestAsync))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The <paramref name="limit"/> digests before that day, or the newest ones.</summary>
    public static async Task<DigestPage> ListDigestsAsync(
        this ClaimTrackerContext db,
        LocalDate? before,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        IQueryable<Digest> digests = db.Set<Digest>().AsNoTracking();
        digests = before is { } day ? digests.Where(digest => digest.On < day) : digests;
        var found = await digests
            .OrderByDescending(digest => digest.On)
            .Take(limit + 1)
            .TagWith(nameof(ListDigestsAsync))
            .ToListAsync(cancellationToken);
        var shown = found.Take(limit).ToList();
        return new DigestPage(shown, found.Count > limit ? shown[^1].On : null);
    }

    /// <summary>The teams that have something to do about their digest: it is due, or they have moved to another zone. Those that are away wait.</summary>
    internal static async Task<IReadOnlyList<TeamId>> FindDueAsync(
        this ClaimTrackerContext db,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var due = db.Wanted().Where(schedule => schedule.NextAt <= now);
        var moved = db.Wanted()
            .Join(
                db.Set<TeamSettings>().IgnoreQueryFilters([TeamFilter.Name]),
                schedule => schedule.TeamId,
                settings => settings.TeamId,
                (schedule, settings) => new { schedule, settings.Zone }
            )
            .Where(pair => pair.schedule.Zone != pair.Zone)
            .Select(pair => pair.schedule);
        return
        [
            .. (await PresentAsync(db, due, cancellationToken))
                .Union(await PresentAsync(db, moved, cancellationToken))
                .OrderBy(team => team.Value),
        ];
    }

    /// <summary>Every team's, where digests are wanted.</summary>
    private static IQueryable<DigestSchedule> Wanted(this ClaimTrackerContext db) =>
        db.Set<DigestSchedule>().IgnoreQueryFilters([TeamFilter.Name]).Where(schedule => schedule.NextAt != null);

    private static Task<List<TeamId>> PresentAsync(
        ClaimTrackerContext db,
        IQueryable<DigestSchedule> schedules,
        CancellationToken cancellationToken
    ) =>
        schedules
            .Join(
                db.Set<Team>().Where(team => team.AwayAt == null),
                schedule => schedule.TeamId,
                team => team.Id,
                (schedule, team) => team.Id
            )
            .TagWith(nameof(FindDueAsync))
            .ToListAsync(cancellationToken);
}
