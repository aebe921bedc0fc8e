using ClaimTracker.Core.Digests;
using NodaTime;
using NodaTime.Text;

namespace ClaimTracker.Core.Tests.Digests;

public sealed class WeeklyTimeTests
{
    [Theory]
    [InlineData("9", 540)]
    [InlineData("09:00", 540)]
    [InlineData(" 9:30 ", 570)]
    [InlineData("9.05", 545)]
    [InlineData("9h", 540)]
    [InlineData("9 h 30", 570)]
    [InlineData("17H05", 1025)]
    [InlineData("9 heures", 540)]
    [InlineData("9am", 540)]
    [InlineData("9:30 PM", 1290)]
    [InlineData("12 am", 0)]
    [InlineData("12 p.m.", 720)]
    [InlineData("noon", 720)]
    [InlineData("Midi", 720)]
    [InlineData("minuit", 0)]
    [InlineData("0:00", 0)]
    [InlineData("23:59", 1439)]
    public void A_time_of_day_is_read_as_people_write_it(string typed, int minutes)
    {
        Assert.True(WeeklyTime.TryReadClock(typed, out var minuteOfDay));
        Assert.Equal(minutes, minuteOfDay);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("24:00")]
    [InlineData("25")]
    [InlineData("9:60")]
    [InlineData("9:5")]
    [InlineData("13 pm")]
    [InlineData("0 am")]
    [InlineData("9:00 on Monday")]
    [InlineData("-9")]
    [InlineData("٩:٠٠")]
    public void What_is_no_time_of_day_is_not_read(string? typed) =>
        Assert.False(WeeklyTime.TryReadClock(typed, out _));

    // From the announcements of those clock changes.
    [Theory]
    [InlineData("America/New_York", "2026-03-08", "02:30", "2026-03-08T07:30Z", "forward over it: 03:30 EDT")]
    [InlineData("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30Z", "twice: the first, in EDT")]
    [InlineData("Europe/Berlin", "2026-03-29", "02:15", "2026-03-29T01:15Z", "forward over it: 03:15 CEST")]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30Z", "twice: the first, in CEST")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:45Z", "half an hour forward: 02:45 +11")]
    [InlineData(
        "Australia/Lord_Howe",
        "2026-04-05",
        "01:45",
        "2026-04-04T14:45Z",
        "half an hour back: the first, in +11"
    )]
    [InlineData("Africa/Cairo", "2026-04-24", "00:30", "2026-04-23T22:30Z", "forward at midnight: 01:30 EEST")]
    [InlineData("Pacific/Apia", "2011-12-30", "09:00", "2011-12-30T19:00Z", "a day that never was: 09:00 on the 31st")]
    [InlineData("Asia/Kathmandu", "2026-06-01", "09:00", "2026-06-01T03:15Z", "+05:45")]
    public void Clock_changes_move_a_time_on_or_take_its_first(
        string zone,
        string day,
        string clock,
        string expected,
        string why
    )
    {
        var date = LocalDatePattern.Iso.Parse(day).Value;
        WeeklyTime.TryReadClock(clock, out var minutes);

        var at = new WeeklyTime(date.DayOfWeek, minutes).At(date, zone);

        Assert.True(
            at == DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            $"{why}; got {at:u}"
        );
    }

    [Fact]
    public void The_first_after_is_today_until_its_time_has_come()
    {
        var time = new WeeklyTime(IsoDayOfWeek.Monday, 9 * 60);
        var monday = new LocalDate(2026, 3, 2);

        Assert.Equal(monday, time.FirstAfter(new(2026, 3, 2, 7, 59, 59, TimeSpan.Zero), "Europe/Berlin"));
        Assert.Equal(monday.PlusWeeks(1), time.FirstAfter(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), "Europe/Berlin"));
    }

    [Fact]
    public void A_day_that_was_skipped_comes_the_day_after()
    {
        // 08:00 on Saturday in Apia, where there was no Friday that week.
        var now = new DateTimeOffset(2011, 12, 30, 18, 0, 0, TimeSpan.Zero);

        Assert.Equal(
            new LocalDate(2011, 12, 30),
            new WeeklyTime(IsoDayOfWeek.Friday, 9 * 60).FirstAfter(now, "Pacific/Apia")
        );
    }
}
