using ClaimTracker.Core.Calendar;
using NodaTime;

namespace ClaimTracker.Core.Tests.Calendar;

/// <summary>Repeats the slow way: every day from the first on is asked whether it is one of them.</summary>
internal static class EveryDay
{
    public static Instant? FirstAfter(Repeat repeat, LocalDateTime first, DateTimeZone zone, Instant after) =>
        Days(repeat, first.Date, after.InZone(zone).Date.PlusDays(70))
            .Select(day => (Instant?)(day + first.TimeOfDay).InZoneLeniently(zone).ToInstant())
            .FirstOrDefault(at => at > after);

    public static IEnumerable<LocalDate> Days(Repeat repeat, LocalDate first, LocalDate to)
    {
        var last = LocalDate.Max(first, to);
        for (var day = first; day <= last && (repeat.Until is not { } until || day <= until); day = day.PlusDays(1))
        {
            if (day == first || IsOne(repeat.Kind, first, day))
            {
                yield return day;
            }
        }
    }

    private static bool IsOne(RepeatKind kind, LocalDate first, LocalDate day) =>
        kind switch
        {
            RepeatKind.Daily => true,
            RepeatKind.Weekdays => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday),
            RepeatKind.Weekly => day.DayOfWeek == first.DayOfWeek,
            RepeatKind.Monthly => day.Day == first.Day || (day.Day < first.Day && day.PlusDays(1).Day == 1),
            _ => false,
        };
}
