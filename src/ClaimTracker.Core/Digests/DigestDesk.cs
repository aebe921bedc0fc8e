using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ClaimTracker.Core.Digests;

/// <summary>Where people say when they want the digest, and look at what the next one says so far.</summary>
public sealed class DigestDesk(Databases databases, TimeProvider time)
{
    private const int Tries = 4;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>From now on a digest comes every week at that time, in the team's zone.</summary>
    public async Task<Outcome<DigestSchedule>> ScheduleAsync(
        TeamMember by,
        WeeklyTime wanted,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Refuse(Deed.SetUp) is { } refusal
            ? refusal
            : await databases.InRaceAsync(
                by.Team,
                Tries,
                (db, token) => ScheduleOnceAsync(db, by, wanted, token),
                cancellationToken
            );
    }

    /// <summary>No digest comes any more. Those that were made stay.</summary>
    public async Task<Outcome<StoppedDigests>> StopAsync(TeamMember by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Refuse(Deed.SetUp) is { } refusal
            ? refusal
            : await databases.InRaceAsync(
                by.Team,
                Tries,
                async (db, token) =>
                {
                    var schedule = await db.Set<DigestSchedule>().SingleOrDefaultAsync(token);
                    var stopped = schedule?.Stop(by.Actor, time.GetUtcNow()) ?? false;
                    await db.SaveChangesAsync(token);
                    return new StoppedDigests(stopped);
                },
                cancellationToken
            );
    }

    /// <summary>
    /// What the next digest says so far. Nothing is stored. Without a schedule: what one of the last seven days would say.
    /// </summary>
    public async Task<Outcome<Digest>> PreviewAsync(TeamMember by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Refuse(Deed.Read) is { } refusal)
        {
            return refusal;
        }

        var now = time.GetUtcNow();
        await using var db = databases.Open(by.Team);
        var settings = await db.ReadSettingsAsync(cancellationToken);
        var from = await db.ReadScheduleAsync(cancellationToken) is { NextAt: not null } schedule
            ? schedule.ToldUntil
            : await WeekBeforeAsync(db, now, cancellationToken);
        var period = new DigestPeriod(from, now);
        var content = await db.ReadContentAsync(period, cancellationToken);
        return new Digest(by.Team, WeeklyTime.Today(now, settings.Zone), period, isLate: false, content, now);
    }

    private async Task<Outcome<DigestSchedule>> ScheduleOnceAsync(
        ClaimTrackerContext db,
        TeamMember by,
        WeeklyTime wanted,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var zone = (await db.ReadSettingsAsync(cancellationToken)).Zone;
        var nextOn = await FirstFreeAsync(db, wanted, zone, now, cancellationToken);
        var nextAt = wanted.At(nextOn, zone);
        var schedule = await db.Set<DigestSchedule>().SingleOrDefaultAsync(cancellationToken);
        var toldUntil = await ToldUntilAsync(
            db,
            schedule,
            nextAt < now + Week ? nextAt : now + Week,
            cancellationToken
        );
        if (schedule is null)
        {
            schedule = new DigestSchedule(by.Team);
            db.Add(schedule);
        }

        schedule.Set(wanted, zone, nextOn, toldUntil, by.Actor, now);
        await db.SaveChangesAsync(cancellationToken);
        return schedule;
    }

    /// <summary>The first day to come that has no digest yet.</summary>
    private static async Task<LocalDate> FirstFreeAsync(
        ClaimTrackerContext db,
        WeeklyTime wanted,
        string zone,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var day = wanted.FirstAfter(now, zone);
        while (await db.ReadDigestAsync(day, cancellationToken) is not null)
        {
            day = day.PlusWeeks(1);
        }

        return day;
    }

    /// <summary>Where the next digest begins: while digests come, where the last one ended; else a week before it.</summary>
    private static async Task<DateTimeOffset> ToldUntilAsync(
        ClaimTrackerContext db,
        DigestSchedule? schedule,
        DateTimeOffset nextAt,
        CancellationToken cancellationToken
    )
    {
        var last = await db.ReadLastDigestAsync(cancellationToken);
        if (last is not null && schedule is { NextAt: not null })
        {
            return schedule.ToldUntil;
        }

        // What was missed while there were no digests is not made up for, and what was told is not told again.
        var from = await WeekBeforeAsync(db, nextAt, cancellationToken);
        return last is not null && last.Until > from ? last.Until : from;
    }

    /// <summary>A week before, or when the team was made.</summary>
    private static async Task<DateTimeOffset> WeekBeforeAsync(
        ClaimTrackerContext db,
        DateTimeOffset instant,
        CancellationToken cancellationToken
    )
    {
        var made = (await db.ReadTeamAsync(cancellationToken)).CreatedAt;
        return made > instant - Week ? made : instant - Week;
    }
}

/// <summary>That no digest comes any more.</summary>
/// <param name="WasWanted">False: none came before either.</param>
public sealed record StoppedDigests(bool WasWanted);
