using ClaimTracker.Core.Calendar.Languages;
using NodaTime;

namespace ClaimTracker.Core.Calendar.Reading;

/// <summary>What somebody said about when, before it is known whether there is such a time. What is absent was not said.</summary>
internal sealed record Said
{
    /// <summary>How far from now.</summary>
    public Ahead? Ahead { get; init; }

    public Meaning.Weekday? Weekday { get; init; }

    /// <summary>Whether it was "next Monday": never today.</summary>
    public bool IsNext { get; init; }

    public SaidDay? Day { get; init; }

    public SaidTime? Time { get; init; }

    public Meaning.Part? Part { get; init; }

    /// <summary>How far ahead of UTC the clocks are by which the time was said.</summary>
    public Offset? Offset { get; init; }

    public bool NamesTime => Time is not null || Part is not null;
}

/// <summary>A length of time from now; negative: in the past.</summary>
internal sealed record Ahead(long Months, long Days, long Minutes)
{
    public static Ahead Of(long count, Meaning.Unit unit)
    {
        var all = count * unit.Count;
        return unit.Of switch
        {
            Length.Minute => new(0, 0, all),
            Length.Hour => new(0, 0, all * 60),
            Length.Day => new(0, all, 0),
            Length.Week => new(0, all * 7, 0),
            Length.Month => new(all, 0, 0),
            _ => new(all * 12, 0, 0),
        };
    }

    public Ahead Plus(Ahead more) => new(Months + more.Months, Days + more.Days, Minutes + more.Minutes);

    public Ahead Backwards() => new(-Months, -Days, -Minutes);
}

/// <summary>A day as it was said.</summary>
internal abstract record SaidDay
{
    private SaidDay() { }

    /// <summary>Counted from today.</summary>
    public sealed record FromToday(int Days) : SaidDay;

    /// <summary>The first day of the next week, month or year.</summary>
    public sealed record FirstOfNext(Length Of) : SaidDay;

    /// <summary>The last day of this month or year, or of the next.</summary>
    public sealed record LastOf(Length Of, bool IsNext) : SaidDay;

    /// <summary>The last day of a month with a name.</summary>
    /// <param name="Year">Absent: the next such month.</param>
    public sealed record LastOfMonth(int Month, int? Year) : SaidDay;

    /// <summary>A date, which there may not be.</summary>
    /// <param name="Year">Absent: the next such date.</param>
    /// <param name="Month">Absent: the next month that has such a day.</param>
    public sealed record Dated(int? Year, int? Month, int Day) : SaidDay
    {
        /// <exception cref="ArgumentOutOfRangeException">There is no such date in that year.</exception>
        public LocalDate In(int year) => new(year, Month ?? 1, Day);
    }

    /// <summary>01/12/2026: of day and month, either may come first.</summary>
    public sealed record Slashed(int First, int Second, int? Year) : SaidDay
    {
        public Dated DayFirst => new(Year, Second, First);

        public Dated MonthFirst => new(Year, First, Second);

        public bool IsEither => First is >= 1 and <= 12 && Second is >= 1 and <= 12 && First != Second;

        public bool IsMonthFirst => First <= 12 && Second > 12;
    }
}

/// <summary>A time of day as it was said, which there may not be.</summary>
/// <param name="AddedHours">12 for "pm", 0 for "am"; absent: on the clock of 24 hours.</param>
internal sealed record SaidTime(int Hours, int Minutes, int Seconds = 0, int? AddedHours = null)
{
    private const int SecondsInDay = 86_400;

    /// <summary>Seconds from the start of the day, up to 24 hours, which is its end; absent: no clock shows such a time.</summary>
    public int? OfDay
    {
        get
        {
            var isOnClock =
                Minutes < 60 && Seconds < 60 && (AddedHours is null ? Hours <= 24 : Hours is >= 1 and <= 12);
            var hours = AddedHours is { } added ? (Hours % 12) + added : Hours;
            return isOnClock && Whole(hours) <= SecondsInDay ? Whole(hours) : null;
        }
    }

    private int Whole(int hours) => (((hours * 60) + Minutes) * 60) + Seconds;
}
