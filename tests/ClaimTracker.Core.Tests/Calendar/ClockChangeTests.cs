using ClaimTracker.Core.Calendar;
using NodaTime;

namespace ClaimTracker.Core.Tests.Calendar;

/// <summary>Two years of every repeat, through every kind of clock change there is.</summary>
public sealed class ClockChangeTests
{
    private const int MostTimes = 800;

    private static readonly (string Zone, int Year)[] Places =
    [
        ("America/New_York", 2026),
        ("Europe/Berlin", 2026),
        // Half an hour.
        ("Australia/Lord_Howe", 2026),
        // Back for Ramadan and forward again.
        ("Africa/Casablanca", 2026),
        // 5:45 ahead; 5:30 until 1986.
        ("Asia/Kathmandu", 1985),
        ("Asia/Kathmandu", 2026),
        // 30 December 2011 was left out.
        ("Pacific/Apia", 2011),
    ];

    private static readonly LocalTime[] Hours =
    [
        new(0, 0),
        new(0, 10),
        new(2, 0),
        new(2, 15),
        new(2, 30),
        new(9, 0),
        new(23, 59),
    ];

    public static TheoryData<string, int, RepeatKind> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, RepeatKind>();
            foreach (var (zone, year) in Places)
            {
                foreach (var kind in Enum.GetValues<RepeatKind>().Except([RepeatKind.Never]))
                {
                    cases.Add(zone, year, kind);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void For_two_years_each_day_has_its_time_once(string zone, int year, RepeatKind kind)
    {
        var there = DateTimeZoneProviders.Tzdb[zone];
        var last = new LocalDate(year + 1, 12, 31);
        foreach (var hour in Hours)
        {
            var first = new LocalDate(year, 1, 31).At(hour);
            var repeat = Repeat.Of(kind).Through(last);

            var times = Times(repeat, first, there);

            Assert.Equal(Expected(repeat, first, there, last), times);
            Assert.Equal(times.Distinct().Order(), times);
        }
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-07T02:30", "2026-03-07T02:30 2026-03-08T03:30 2026-03-09T02:30")]
    [InlineData("America/New_York", "2026-10-31T01:30", "2026-10-31T01:30 2026-11-01T01:30 2026-11-02T01:30")]
    [InlineData("Europe/Berlin", "2026-03-28T02:30", "2026-03-28T02:30 2026-03-29T03:30 2026-03-30T02:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-03T02:15", "2026-10-03T02:15 2026-10-04T02:45 2026-10-05T02:15")]
    [InlineData("Australia/Lord_Howe", "2026-04-04T01:45", "2026-04-04T01:45 2026-04-05T01:45 2026-04-06T01:45")]
    [InlineData("Asia/Kathmandu", "1985-12-31T00:10", "1985-12-31T00:10 1986-01-01T00:25 1986-01-02T00:10")]
    [InlineData("Pacific/Apia", "2011-12-29T09:00", "2011-12-29T09:00 2011-12-31T09:00 2012-01-01T09:00")]
    public void The_wall_clock_stays_the_same_but_where_it_is_skipped(string zone, string first, string expected)
    {
        var there = DateTimeZoneProviders.Tzdb[zone];
        var start = Local(first);

        var times = Times(Repeat.Of(RepeatKind.Daily).Through(start.Date.PlusDays(3)), start, there).Take(3);

        Assert.Equal(expected.Split(' ').Select(Local), times.Select(at => at.InZone(there).LocalDateTime));
    }

    [Fact]
    public void What_comes_twice_is_posted_the_first_time_only()
    {
        var there = DateTimeZoneProviders.Tzdb["America/New_York"];
        var daily = Repeat.Of(RepeatKind.Daily);
        var first = Local("2026-10-31T01:30");

        var once = daily.Next(first, there, Instant.FromUtc(2026, 11, 1, 0, 0));
        var next = daily.Next(first, there, once!.Value);

        Assert.Equal(Instant.FromUtc(2026, 11, 1, 5, 30), once);
        Assert.Equal(Instant.FromUtc(2026, 11, 2, 6, 30), next);
    }

    [Fact]
    public void A_week_whose_day_is_left_out_is_not()
    {
        var there = DateTimeZoneProviders.Tzdb["Pacific/Apia"];

        var times = Times(
            Repeat.Of(RepeatKind.Weekly).Through(new LocalDate(2012, 1, 6)),
            Local("2011-12-23T09:00"),
            there
        );

        Assert.Equal(
            ["12-23", "12-31", "01-06"],
            times.Select(at => at.InZone(there).LocalDateTime.ToString("MM-dd", null))
        );
    }

    private static List<Instant> Times(Repeat repeat, LocalDateTime first, DateTimeZone zone)
    {
        var times = new List<Instant>();
        var after = first.InZoneLeniently(zone).ToInstant() - Duration.Epsilon;
        // A repeat that did not move on would fail, not hang.
        while (times.Count <= MostTimes && repeat.Next(first, zone, after) is { } next)
        {
            times.Add(next);
            after = next;
        }

        return times;
    }

    // A day that is left out ends where the next one is, and is not posted twice.
    private static IEnumerable<Instant> Expected(
        Repeat repeat,
        LocalDateTime first,
        DateTimeZone zone,
        LocalDate last
    ) =>
        EveryDay
            .Days(repeat, first.Date, last)
            .Select(day => (day + first.TimeOfDay).InZoneLeniently(zone).ToInstant())
            .Distinct();

    private static LocalDateTime Local(string text) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
