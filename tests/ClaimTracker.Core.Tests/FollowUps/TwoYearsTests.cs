using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace ClaimTracker.Core.Tests.FollowUps;

/// <summary>Two years of repeating follow-ups on a clock that jumps, over every kind of clock change: no time twice, none left out.</summary>
[Slow]
public sealed class TwoYearsTests : WorkTests<SqliteEngine>
{
    private static readonly string[] ZoneNames =
    [
        "America/New_York",
        "Europe/Berlin",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Asia/Kathmandu",
        "Africa/Cairo",
    ];

    [Fact]
    public async Task Every_series_comes_up_at_its_hour_on_each_of_its_days_and_at_no_other()
    {
        // 2:30 is the hour that clocks skip or repeat.
        var start = new LocalDateTime(2026, 1, 31, 2, 30);
        Clock.Now = start.InUtc().ToDateTimeOffset().AddDays(-2);
        var work = new FollowUpWork(Databases, Clock);
        var series = new Dictionary<FollowUpNumber, (DateTimeZone Zone, RepeatKind Kind)>();
        foreach (var zone in ZoneNames.Select(name => DateTimeZoneProviders.Tzdb[name]))
        {
            foreach (var kind in Enum.GetValues<RepeatKind>().Where(kind => kind != RepeatKind.Never))
            {
                var when = new When(start, zone, start.InZoneLeniently(zone).ToInstant(), HadTime: true);
                var plan = new FollowUpPlan(when, Repeat.Of(kind), Anna.Actor, "", "77");
                var adding = await work.AddAsync(Anna, await StoreClaimAsync(), plan, null, Stop);
                Assert.True(adding.Is(out var made, out _));
                series[made.Number] = (zone, kind);
            }
        }

        await PassAsync(start.InUtc().ToDateTimeOffset().AddYears(2));

        await using var db = Databases.Open(Team);
        var posts = await db.Set<Post>().AsNoTracking().OrderBy(post => post.Id).ToListAsync(Stop);
        foreach (var times in posts.Select(FollowUpPost.Read).GroupBy(post => post.Number, post => post.At))
        {
            var (zone, kind) = series[times.Key];
            Assert.Equal(
                Expected(start, zone, kind).TakeWhile(at => at <= Clock.Now).Select(at => $"{at:u}"),
                times.Select(at => $"{at:u}")
            );
        }

        Assert.Equal(series.Count, posts.Select(post => FollowUpPost.Read(post).Number).Distinct().Count());
    }

    /// <summary>Sweeps whenever something is due, and at odd moments in between, as a program that is restarted does.</summary>
    private async Task PassAsync(DateTimeOffset until)
    {
        var dice = new Random(7);
        while (true)
        {
            DateTimeOffset? next;
            await using (var db = Databases.Open(Team))
            {
                next = await db.Set<FollowUp>().MinAsync(one => one.NextAt, Stop);
            }

            if (next is not { } at || at > until)
            {
                Clock.Now = until;
                return;
            }

            Clock.Now = at.AddSeconds(dice.Next(0, 15));
            await new FollowUpSweep(Databases, Clock, NullLogger<FollowUpSweep>.Instance).SweepAsync(Stop);
        }
    }

    /// <summary>Day after day, written without the code that is tried.</summary>
    private static IEnumerable<DateTimeOffset> Expected(LocalDateTime start, DateTimeZone zone, RepeatKind kind)
    {
        for (var day = start.Date; ; day = day.PlusDays(1))
        {
            var isOne = kind switch
            {
                RepeatKind.Daily => true,
                RepeatKind.Weekdays => day == start.Date
                    || day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday),
                RepeatKind.Weekly => day.DayOfWeek == start.DayOfWeek,
                _ => day.Day == Math.Min(start.Day, day.Calendar.GetDaysInMonth(day.Year, day.Month)),
            };
            if (isOne)
            {
                yield return day.At(start.TimeOfDay).InZoneLeniently(zone).ToDateTimeOffset();
            }
        }
    }
}
