using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Core.FollowUps;

/// <summary>Puts follow-ups that have come up into the outbox, the first first. What was missed while the program did not run comes up once.</summary>
public sealed partial class FollowUpSweep(Databases databases, TimeProvider time, ILogger<FollowUpSweep> logger)
    : ISweep
{
    private const int Batch = 1000;
    private const int Tries = 4;

    public string Name => "follow-ups";

    public TimeSpan Every => TimeSpan.FromSeconds(15);

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        List<DueFollowUp> due;
        do
        {
            await using (var db = databases.OpenUnowned())
            {
                due = await db.ListDueFollowUpsAsync(now, Batch, cancellationToken);
            }

            foreach (var team in due.GroupBy(one => one.Team))
            {
                await databases.InRaceAsync(
                    team.Key,
                    Tries,
                    (db, token) => ComeUpAsync(db, team.Key, [.. team.Select(one => one.Id)], now, token),
                    cancellationToken
                );
            }
        } while (due.Count == Batch);
    }

    private async Task<int> ComeUpAsync(
        ClaimTrackerContext db,
        TeamId team,
        IReadOnlyList<FollowUpId> ids,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        // Those that somebody else has put into the outbox meanwhile, or put off, are no longer due.
        var found = await db.Set<FollowUp>()
            .Where(one => ids.Contains(one.Id) && one.NextAt != null && one.NextAt <= now)
            .OrderBy(one => one.NextAt)
            .ThenBy(one => one.Id)
            .TagWith(nameof(FollowUpSweep))
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var posts = found.ConvertAll(one => FollowUpPost.For(one, one.NextAt!.Value, now));
        foreach (var one in found.Where(one => one.Repeat != Repeat.Never))
        {
            db.Attach(one);
            one.ComeUp(now);
        }

        await ComeUpOnceAsync(db, [.. found.Where(one => one.Repeat == Repeat.Never)], now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.InsertRowsAsync(posts, cancellationToken);
        Log.CameUp(logger, found.Count, team);
        return found.Count;
    }

    // Most follow-ups come up once: all of these at one stroke, as FollowUp.ComeUp does it to one of a series.
    private static async Task ComeUpOnceAsync(
        ClaimTrackerContext db,
        IReadOnlyCollection<FollowUp> found,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var ids = found.Select(one => one.Id).ToList();
        var count = await db.Set<FollowUp>()
            .Where(one => ids.Contains(one.Id) && one.NextAt <= now)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.DueAt, one => one.DueAt ?? one.NextAt)
                        .SetProperty(one => one.NextAt, (DateTimeOffset?)null)
                        .SetProperty(one => one.Version, one => one.Version + 1),
                cancellationToken
            );
        if (count != found.Count)
        {
            throw new DbUpdateConcurrencyException(
                "Somebody changed a follow-up while it came up; it is looked at again."
            );
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Count} follow-ups of team {Team} have come up.")]
        public static partial void CameUp(ILogger logger, int count, TeamId team);
    }
}
