using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Sweeps;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace ClaimTracker.Core.Digests;

/// <summary>
/// Makes the digests that are due. What was missed is made up for by one: it tells of all the time since the one before, and belongs to the
/// last day that has come.
/// </summary>
public sealed class DigestSweep(Databases databases, TimeProvider time) : ISweep
{
    private const int Tries = 4;

    /// <summary>A digest that comes later than that says so.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public string Name => "digests";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    /// <exception cref="AggregateException">Some teams' could not be made, now; those of all others were.</exception>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<TeamId> teams;
        await using (var db = databases.OpenUnowned())
        {
            teams = await db.FindDueAsync(time.GetUtcNow(), cancellationToken);
        }

        List<Exception> failures = [];
        foreach (var team in teams)
        {
            try
            {
                await databases.InRaceAsync(team, Tries, MakeAsync, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One team's trouble keeps no other waiting.
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException($"The digests of {failures.Count} teams could not be made.", failures);
        }
    }

    /// <summary>What a post holds about its digest: the day, as <c>2026-11-30</c>.</summary>
    public static LocalDate ReadDay(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return LocalDatePattern.Iso.Parse(post.Content).Value;
    }

    // Whoever comes second sees that the next one is a week away, or is stopped by the key of the day and then sees it.
    private async Task<bool> MakeAsync(ClaimTrackerContext db, CancellationToken cancellationToken)
    {
        var schedule = await db.Set<DigestSchedule>().SingleAsync(cancellationToken);
        var settings = await db.ReadSettingsAsync(cancellationToken);
        var now = time.GetUtcNow();
        schedule.MoveTo(settings.Zone);
        var due = schedule.Due(now);
        if (due is { } on)
        {
            var isNew = await db.ReadDigestAsync(on, cancellationToken) is null;
            if (isNew)
            {
                await AddAsync(db, schedule, settings, on, now, cancellationToken);
            }

            schedule.Tell(on, isNew ? now : schedule.ToldUntil);
        }

        await db.SaveChangesAsync(cancellationToken);
        return due is not null;
    }

    private static async Task AddAsync(
        ClaimTrackerContext db,
        DigestSchedule schedule,
        TeamSettings settings,
        LocalDate on,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var dueAt = schedule.Time.At(on, schedule.Zone);
        var period = new DigestPeriod(schedule.ToldUntil, now);
        var content = await db.ReadContentAsync(period, cancellationToken) with { DueAt = dueAt };
        db.Add(new Digest(schedule.TeamId, on, period, isLate: now - dueAt > Patience, content, now));
        if (settings.DigestChannel is not null || settings.ReviewChannel is not null)
        {
            var day = LocalDatePattern.Iso.Format(on);
            db.Add(
                new Post(schedule.TeamId, PostKind.Digest, $"digest {day}", day, PostPlace.Digest, channel: null, now)
            );
        }
    }
}
