using ClaimTracker.Core.Calendar.Languages;
using NodaTime;

namespace ClaimTracker.Core.Calendar.Reading;

/// <summary>The days that somebody can have meant, earliest first: whoever says "Monday" or "1 December" means the first that is still to come.</summary>
internal static class CandidateDays
{
    // From one 29 February to the next but one.
    private const int Years = 16;
    private const int Months = 4;

    /// <returns>None: there is no such day. Absent: what was said does not go together.</returns>
    public static IEnumerable<LocalDate>? Of(Said said, LocalDate today) =>
        (said.Weekday?.Name, said.Day) switch
        {
            ({ } weekday, null) => Weekdays(weekday, from: said is { IsNext: false, NamesTime: true } ? 0 : 1, today),
            ({ } weekday, SaidDay.FirstOfNext { Of: Length.Week }) =>
            [
                today.Next(IsoDayOfWeek.Monday).PlusDays((int)weekday - 1),
            ],
            (not null, not SaidDay.Dated) => null,
            (_, null) => said.NamesTime ? [today, today.PlusDays(1), today.PlusDays(2)] : null,
            (_, SaidDay.FromToday day) => [today.PlusDays(day.Days)],
            (_, SaidDay.FirstOfNext first) => [FirstOf(first.Of, today, ahead: 1)],
            (_, SaidDay.LastOf last) => LastOf(last, today),
            (_, SaidDay.LastOfMonth last) => EachYear(last.Year, today).Select(year => End(year, last.Month)),
            (_, SaidDay.Dated date) => Dated(date, today),
            _ => null,
        };

    private static IEnumerable<LocalDate> Weekdays(IsoDayOfWeek weekday, int from, LocalDate today)
    {
        var first = today.PlusDays(from - 1).Next(weekday);
        return [first, first.PlusWeeks(1), first.PlusWeeks(2)];
    }

    private static IEnumerable<LocalDate> LastOf(SaidDay.LastOf last, LocalDate today) =>
        Enumerable
            .Range(last.IsNext ? 2 : 1, last.IsNext ? 1 : 2)
            .Select(ahead => FirstOf(last.Of, today, ahead).PlusDays(-1));

    private static LocalDate FirstOf(Length length, LocalDate today, int ahead) =>
        length switch
        {
            Length.Week => today.Next(IsoDayOfWeek.Monday).PlusWeeks(ahead - 1),
            Length.Month => new LocalDate(today.Year, today.Month, 1).PlusMonths(ahead),
            _ => new LocalDate(today.Year, 1, 1).PlusYears(ahead),
        };

    private static IEnumerable<LocalDate> Dated(SaidDay.Dated date, LocalDate today) =>
        date.Month is { } month
            ? EachYear(date.Year, today)
                .Where(year => Exists(year, month, date.Day))
                .Select(year => new LocalDate(year, month, date.Day))
            : Enumerable
                .Range(0, Months)
                .Select(ahead => FirstOf(Length.Month, today, ahead))
                .Where(first => Exists(first.Year, first.Month, date.Day))
                .Select(first => first.PlusDays(date.Day - 1));

    private static IEnumerable<int> EachYear(int? year, LocalDate today) =>
        year is { } one ? [one] : Enumerable.Range(today.Year, Years);

    private static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999
        && month is >= 1 and <= 12
        && day >= 1
        && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    private static LocalDate End(int year, int month) =>
        new(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month));
}
