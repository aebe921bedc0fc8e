using ClaimTracker.Core.Calendar;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ClaimTracker.Core.Tests.Calendar;

public sealed class RepeatTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static readonly Gen<Repeat> AnyRepeat =
        from kind in Gen.Elements(Enum.GetValues<RepeatKind>())
        from day in AnyMoment.Local
        from isEndless in Gen.Elements(true, true, false)
        select isEndless ? Repeat.Of(kind) : Repeat.Of(kind).Through(day.Date);

    [Fact]
    public void What_is_stored_is_read_back() =>
        Prop.ForAll(AnyRepeat.ToArbitrary(), repeat => Repeat.Parse(repeat.ToString()) == repeat)
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("never")]
    [InlineData("daily")]
    [InlineData("weekdays")]
    [InlineData("weekly until 2027-01-01")]
    [InlineData("monthly until 2028-02-29")]
    public void The_stored_form_stays_the_same(string stored) => Assert.Equal(stored, Repeat.Parse(stored).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("Daily")]
    [InlineData("daily, weekly")]
    [InlineData("daily until")]
    [InlineData("daily until ")]
    [InlineData("daily until 2027-02-29")]
    [InlineData("daily until 2027-01-01 until 2027-01-02")]
    [InlineData("yearly")]
    public void Anything_else_is_not_a_repeat(string stored) =>
        Assert.ThrowsAny<FormatException>(() => Repeat.Parse(stored));

    [Fact]
    public void No_text_makes_parsing_fail_otherwise() =>
        Prop.ForAll<NonNull<string>>(text => Record.Exception(() => Repeat.Parse(text.Get)) is null or FormatException)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_never_repeats_comes_once_and_has_no_last_day()
    {
        var first = new LocalDateTime(2026, 3, 2, 9, 0);
        var at = Instant.FromUtc(2026, 3, 2, 9, 0);

        Assert.Equal(at, Repeat.Never.Next(first, DateTimeZone.Utc, at - Duration.Epsilon));
        Assert.Null(Repeat.Never.Next(first, DateTimeZone.Utc, at));
        Assert.Same(Repeat.Never, Repeat.Never.Through(first.Date));
    }

    [Fact]
    public void The_31st_falls_on_the_last_day_of_a_short_month_and_comes_back() =>
        Assert.Equal(
            ["01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31"],
            Days(Repeat.Of(RepeatKind.Monthly), new LocalDateTime(2027, 1, 31, 9, 0)).Take(7)
        );

    [Fact]
    public void Weekdays_leave_out_Saturday_and_Sunday_and_the_first_time_counts_on_any_day() =>
        Assert.Equal(
            ["11-28", "11-30", "12-01", "12-02", "12-03", "12-04", "12-07"],
            Days(Repeat.Of(RepeatKind.Weekdays), new LocalDateTime(2026, 11, 28, 9, 0)).Take(7)
        );

    [Fact]
    public void The_last_day_is_one_of_them() =>
        Assert.Equal(
            ["12-01", "12-08", "12-15"],
            Days(
                    Repeat.Of(RepeatKind.Weekly).Through(new LocalDate(2026, 12, 15)),
                    new LocalDateTime(2026, 12, 1, 23, 59)
                )
                .Take(9)
        );

    [Fact]
    public void Nothing_comes_after_a_last_day_that_is_before_the_first() =>
        Assert.Null(
            Repeat
                .Of(RepeatKind.Daily)
                .Through(new LocalDate(2026, 1, 1))
                .Next(new LocalDateTime(2026, 1, 2, 9, 0), DateTimeZone.Utc, Instant.FromUtc(2020, 1, 1, 0, 0))
        );

    [Fact]
    public void At_the_end_of_the_calendar_nothing_comes_any_more() =>
        Assert.Null(
            Repeat.Of(RepeatKind.Monthly).Next(new LocalDateTime(2026, 1, 2, 9, 0), DateTimeZone.Utc, Instant.MaxValue)
        );

    [Fact]
    public void The_next_time_is_the_one_that_walking_every_day_finds_first() =>
        Check.One(
            Often,
            Prop.ForAll(
                AnySeries(),
                series =>
                    series.Repeat.Next(series.First, series.Zone, series.After)
                    == EveryDay.FirstAfter(series.Repeat, series.First, series.Zone, series.After)
            )
        );

    [Fact]
    public void Each_time_is_after_the_one_before() =>
        Check.One(
            Often,
            Prop.ForAll(
                AnySeries(),
                series =>
                {
                    var times = Times(series.Repeat, series.First, series.Zone, series.After)
                        .Take(12)
                        .Prepend(series.After);
                    return times.Zip(times.Skip(1)).All(pair => pair.First < pair.Second);
                }
            )
        );

    private static Arbitrary<(Repeat Repeat, LocalDateTime First, DateTimeZone Zone, Instant After)> AnySeries() =>
        (
            from repeat in AnyRepeat
            from zone in AnyMoment.Zone
            from first in AnyMoment.LocalIn(zone)
            from hours in Gen.Frequency((1, Gen.Choose(-100, 24 * 900)), (1, Gen.Choose(-100, 24 * 10)))
            from isOnTime in Gen.Elements(true, false)
            let start = first.InZoneLeniently(zone).ToInstant()
            let after = isOnTime ? start + Duration.FromDays(hours / 24) : start + Duration.FromHours(hours)
            select (repeat, first, zone, after)
        ).ToArbitrary();

    private static IEnumerable<Instant> Times(Repeat repeat, LocalDateTime first, DateTimeZone zone, Instant after)
    {
        while (repeat.Next(first, zone, after) is { } next)
        {
            yield return next;
            after = next;
        }
    }

    private static IEnumerable<string> Days(Repeat repeat, LocalDateTime first) =>
        Times(repeat, first, DateTimeZone.Utc, Instant.FromUtc(2026, 1, 1, 0, 0))
            .Select(at => at.InUtc().ToString("MM-dd", null));
}
