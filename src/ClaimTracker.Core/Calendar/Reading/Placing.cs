using ClaimTracker.Core.Refusals;
using NodaTime;
using NodaTime.TimeZones;

namespace ClaimTracker.Core.Calendar.Reading;

/// <summary>Finds the instant that was meant: the first one to come that fits what was said.</summary>
internal sealed class Placing
{
    private const int MostYears = 10;
    private const int UsualHour = 9;
    private const int SecondsInHour = 3600;
    private const int SecondsInMinute = 60;
    private const int HoursToPm = 12;

    // Well over ten years: what is further is refused before it is counted out.
    private const int MostMonths = 12 * (MostYears + 1);
    private const int MostDays = 366 * (MostYears + 1);
    private const int MostMinutes = MostDays * 24 * 60;

    private readonly string typed;
    private readonly DateTimeZone readersZone;
    private readonly DateTimeZone zone;
    private readonly Instant now;
    private readonly LocalDateTime here;

    /// <param name="typed">As refusals show it.</param>
    /// <param name="readersZone">In which the answer is given, and what was said was meant unless it names an offset.</param>
    public Placing(string typed, Offset? offset, DateTimeZone readersZone, Instant now)
    {
        (this.typed, this.readersZone, this.now) = (typed, readersZone, now);
        zone = offset is { } ahead ? DateTimeZone.ForOffset(ahead) : readersZone;
        // Nobody means fractions of a second.
        here = now.InZone(zone).LocalDateTime.With(TimeAdjusters.TruncateToSecond);
    }

    private LocalDate LastDay => here.Date.PlusYears(MostYears);

    /// <param name="said">Dates with slashes are read already.</param>
    public Outcome<When> Place(Said said) =>
        said.Time is { OfDay: null } ? CalendarRefusals.NoSuchTime(typed)
        : said.Ahead is { } ahead ? PlaceAhead(said, ahead)
        : PlaceDay(said);

    /// <summary>An instant that somebody gave as such.</summary>
    public Outcome<When> Place(Instant at, bool hadTime) =>
        at.InUtc().Year > LastDay.Year + 1 ? CalendarRefusals.TooFar(typed, LastDay)
        : at.InZone(readersZone) is var read && at <= now ? CalendarRefusals.Past(typed, read.LocalDateTime)
        : at.InZone(zone).Date > LastDay ? CalendarRefusals.TooFar(typed, LastDay)
        : new When(read.LocalDateTime, readersZone, at, hadTime);

    private Outcome<When> PlaceAhead(Said said, Ahead ahead)
    {
        if (said.Weekday is not null || said.Day is not null || (said.NamesTime && ahead.Minutes != 0))
        {
            return CalendarRefusals.NotUnderstood(typed);
        }

        if (!IsCountable(ahead))
        {
            return CalendarRefusals.TooFar(typed, LastDay);
        }

        // Days keep the hour on the wall clock; hours are as long as they are.
        var day = here.PlusMonths((int)ahead.Months).PlusDays((int)ahead.Days);
        if (said.NamesTime)
        {
            return PlaceFirst(said, [day.Date]);
        }

        var isExact = ahead.Months == 0 && ahead.Days == 0;
        var start = isExact ? now.InZone(zone).PlusNanoseconds(-NanosecondsNow()).ToInstant() : ToInstant(day);
        return Place(start + Duration.FromMinutes(ahead.Minutes), hadTime: ahead.Minutes != 0);
    }

    private long NanosecondsNow() => now.InUtc().NanosecondOfSecond;

    private static bool IsCountable(Ahead ahead) =>
        Math.Abs(ahead.Months) <= MostMonths
        && Math.Abs(ahead.Days) <= MostDays
        && Math.Abs(ahead.Minutes) <= MostMinutes;

    private Outcome<When> PlaceDay(Said said)
    {
        if (said.Day is SaidDay.Dated { Year: { } year } && year > LastDay.Year)
        {
            return CalendarRefusals.TooFar(typed, LastDay);
        }

        var days = CandidateDays.Of(said, here.Date);
        return days is null ? CalendarRefusals.NotUnderstood(typed)
            : !days.Any() ? CalendarRefusals.NoSuchDate(typed)
            : PlaceFirst(said, days);
    }

    private Outcome<When> PlaceFirst(Said said, IEnumerable<LocalDate> days)
    {
        if (OfDay(said) is not { } second)
        {
            return CalendarRefusals.NotUnderstood(typed);
        }

        var times = days.Select(day => (Day: day, At: ToInstant(TimeOn(day, said, second))));
        var (date, at) = times.FirstOrDefault(time => time.At > now, times.Last());
        return said.Weekday is { } weekday && said.Day is SaidDay.Dated && date.DayOfWeek != weekday.Name
            ? CalendarRefusals.OtherWeekday(typed, date)
            : Place(at, said.NamesTime);
    }

    /// <summary>Seconds from the start of the day; absent when the time is not in the part of the day that was said.</summary>
    private static int? OfDay(Said said)
    {
        if (said.Part is not { } part)
        {
            return said.Time?.OfDay ?? UsualHour * SecondsInHour;
        }

        // "Tonight at 9" is 21:00.
        int[] times =
            said.Time is not { OfDay: { } second } ? [part.Usual * SecondsInMinute]
            : said.Time.AddedHours is null ? [second, second + (HoursToPm * SecondsInHour)]
            : [second];
        return times
            .Where(time => time >= part.From * SecondsInMinute && time <= part.To * SecondsInMinute)
            .Select(time => (int?)time)
            .FirstOrDefault();
    }

    /// <summary>What was only named as a day, or as a part of it, may be said during it: then it is the next full hour.</summary>
    private LocalDateTime TimeOn(LocalDate day, Said said, int second)
    {
        var time = day.AtMidnight().PlusSeconds(second);
        if (said.Time is not null || day != here.Date || (said.Part is not null && time > here))
        {
            return time;
        }

        var nextHour = here.With(TimeAdjusters.TruncateToHour).PlusHours(1);
        var isLate = said.Part is { } part && nextHour > day.AtMidnight().PlusMinutes(part.To);
        return isLate ? time : nextHour;
    }

    /// <summary>What the clocks skip is as much later; of what comes twice, the first that is still to come.</summary>
    private Instant ToInstant(LocalDateTime local) =>
        zone.MapLocal(local) is { Count: 2 } twice
            ? (twice.First().ToInstant() > now ? twice.First() : twice.Last()).ToInstant()
            : zone.ResolveLocal(local, Resolvers.LenientResolver).ToInstant();
}
