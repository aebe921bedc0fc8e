using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace ClaimTracker.Core.Digests;

/// <summary>A time that comes once a week, on the wall clock of whoever reads it.</summary>
/// <param name="Weekday">The day of the week.</param>
/// <param name="MinuteOfDay">0 to 1,439: minutes after midnight.</param>
public readonly partial record struct WeeklyTime(IsoDayOfWeek Weekday, int MinuteOfDay)
{
    private const int MinutesAnHour = 60;
    private const int DaysAWeek = 7;

    public LocalTime Clock => LocalTime.FromMinutesSinceMidnight(MinuteOfDay);

    /// <summary>Reads a time of day as people write it: <c>9</c>, <c>9:30</c>, <c>09.30</c>, <c>9 h 30</c>, <c>9:30 pm</c>, <c>noon</c>, <c>midi</c>.</summary>
    /// <param name="minuteOfDay">0 to 1,439; 0 when it cannot be read.</param>
    public static bool TryReadClock(string? typed, out int minuteOfDay)
    {
        minuteOfDay = 0;
        var text = (typed ?? "").Trim().ToLowerInvariant();
        if (text is "noon" or "midi")
        {
            minuteOfDay = 12 * MinutesAnHour;
            return true;
        }

        if (text is "midnight" or "minuit")
        {
            return true;
        }

        var read = Written().Match(text);
        if (!read.Success || !TryReadHour(read, out var hour))
        {
            return false;
        }

        minuteOfDay = (hour * MinutesAnHour) + Number(read.Groups["minute"]);
        return true;
    }

    /// <summary>
    /// The instant of that day's time. Where the clocks go forward over it, it comes as much later as they jump; where they go back and it
    /// comes twice, the first one counts.
    /// </summary>
    /// <param name="zone">IANA name; an unknown one counts as UTC.</param>
    internal DateTimeOffset At(LocalDate day, string zone) =>
        day.At(Clock).InZoneLeniently(Find(zone)).ToDateTimeOffset().ToUniversalTime();

    /// <summary>The first such day whose time lies after <paramref name="now"/>.</summary>
    internal LocalDate FirstAfter(DateTimeOffset now, string zone)
    {
        // A day that a zone skips comes late, so it is begun a week back.
        var day = Instant.FromDateTimeOffset(now).InZone(Find(zone)).Date.PlusDays(-DaysAWeek - 1).Next(Weekday);
        while (At(day, zone) <= now)
        {
            day = day.PlusDays(DaysAWeek);
        }

        return day;
    }

    /// <summary>The last such day, from <paramref name="day"/> on, whose time has come at <paramref name="now"/>; absent when not even the first has.</summary>
    internal LocalDate? LastDue(LocalDate day, DateTimeOffset now, string zone)
    {
        LocalDate? due = null;
        for (; At(day, zone) <= now; day = day.PlusDays(DaysAWeek))
        {
            due = day;
        }

        return due;
    }

    /// <summary>The day in that zone.</summary>
    internal static LocalDate Today(DateTimeOffset now, string zone) =>
        Instant.FromDateTimeOffset(now).InZone(Find(zone)).Date;

    private static DateTimeZone Find(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;

    private static bool TryReadHour(Match read, out int hour)
    {
        hour = Number(read.Groups["hour"]);
        if (!read.Groups["half"].Success)
        {
            return hour < 24;
        }

        // "12 am" is midnight and "12 pm" noon.
        var isOnTheDial = hour is >= 1 and <= 12;
        hour = (hour % 12) + (read.Groups["half"].Value[0] == 'p' ? 12 : 0);
        return isOnTheDial;
    }

    private static int Number(Group digits) =>
        digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<hour>[0-9]{1,2})(?:\s*(?:[:.]|h|heures?)\s*(?<minute>[0-5][0-9])?)?(?:\s*(?<half>am|pm|a\.m\.|p\.m\.))?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Written();
}
