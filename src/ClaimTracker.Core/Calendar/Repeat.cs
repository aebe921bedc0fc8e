using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace ClaimTracker.Core.Calendar;

/// <summary>How often something comes again. The numbers are not stored; the names are, in small letters.</summary>
public enum RepeatKind
{
    Never,
    Daily,

    /// <summary>Monday to Friday.</summary>
    Weekdays,
    Weekly,

    /// <summary>On the same day of each month; in a month that is too short on its last day.</summary>
    Monthly,
}

/// <summary>How something repeats: each time at the same hour on the wall clock, whatever the clocks do, perhaps up to a last day.</summary>
/// <remarks>
/// The first time counts on whatever weekday it is. A time that the clocks skip comes as much later as they skip; one that comes twice is the first of the two
/// (https://nodatime.org/3.2.x/api/NodaTime.TimeZones.Resolvers.html, the lenient resolver).
/// </remarks>
public sealed record Repeat
{
    private const string Between = " until ";

    // The calendar ends in 9999.
    private const int LastYear = 9990;

    private Repeat(RepeatKind kind, LocalDate? until) => (Kind, Until) = (kind, until);

    public static Repeat Never { get; } = new(RepeatKind.Never, null);

    public RepeatKind Kind { get; }

    /// <summary>The last day on which it comes; absent: it goes on.</summary>
    public LocalDate? Until { get; }

    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static Repeat Of(RepeatKind kind) =>
        kind == RepeatKind.Never ? Never
        : Enum.IsDefined(kind) ? new Repeat(kind, null)
        : throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of repeat.");

    /// <summary>The same up to a last day. What never repeats stays so.</summary>
    public Repeat Through(LocalDate until) => Kind == RepeatKind.Never ? this : new Repeat(Kind, until);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static Repeat Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (name, until) = text.Split(Between, 2) is [var before, var date] ? (before, date) : (text, null);
        foreach (var kind in Enum.GetValues<RepeatKind>().Where(kind => Name(kind) == name))
        {
            return until is null ? Of(kind) : Of(kind).Through(LocalDatePattern.Iso.Parse(until).GetValueOrThrow());
        }

        throw new FormatException($"A repeat looks like “weekly” or “weekly until 2027-01-01”; got “{text}”.");
    }

    /// <summary>As it is stored: <c>weekly until 2027-01-01</c>.</summary>
    public override string ToString() =>
        Until is { } until ? $"{Name(Kind)}{Between}{LocalDatePattern.Iso.Format(until)}" : Name(Kind);

    /// <summary>When it comes the first time after an instant.</summary>
    /// <param name="first">The first time of all, on the wall clock.</param>
    /// <param name="zone">Whose clocks.</param>
    /// <param name="after">Exclusive.</param>
    /// <returns>Absent when it does not come any more: after its last day, and after the year 9990.</returns>
    public Instant? Next(LocalDateTime first, DateTimeZone zone, Instant after)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (IsOver(first.Date) || after.InUtc().Year > LastYear)
        {
            return null;
        }

        var start = At(first, zone);
        if (start > after || Kind == RepeatKind.Never)
        {
            return start > after ? start : null;
        }

        // A day too early, so that no clock change makes it too late; then a few steps at most.
        var from = after.InZone(zone).Date.PlusDays(-1);
        return Days(first.Date, from)
            .TakeWhile(day => !IsOver(day))
            .Select(day => At(day + first.TimeOfDay, zone))
            .Where(time => time > after)
            .Select(time => (Instant?)time)
            .FirstOrDefault();
    }

    private static string Name(RepeatKind kind) => kind.ToString().ToLowerInvariant();

    private bool IsOver(LocalDate day) => Until is { } until && day > until;

    private static Instant At(LocalDateTime local, DateTimeZone zone) =>
        local.InZone(zone, Resolvers.LenientResolver).ToInstant();

    /// <summary>The days on which it comes, the first of them not after <paramref name="from"/> where there is such a day.</summary>
    private IEnumerable<LocalDate> Days(LocalDate first, LocalDate from)
    {
        for (var count = Before(first, from); ; count++)
        {
            var day = Day(first, count);
            if (Kind != RepeatKind.Weekdays || day.DayOfWeek <= IsoDayOfWeek.Friday)
            {
                yield return day;
            }
        }
    }

    /// <summary>How many steps from the first day lead to the last one that is not after <paramref name="from"/>; at least 0.</summary>
    private int Before(LocalDate first, LocalDate from)
    {
        var days = Period.DaysBetween(first, from);
        var steps = Kind switch
        {
            RepeatKind.Weekly => days / 7,
            // One fewer: the 31st is on the 28th in between.
            RepeatKind.Monthly => ((from.Year - first.Year) * 12) + from.Month - first.Month - 1,
            _ => days,
        };
        return Math.Max(0, steps);
    }

    private LocalDate Day(LocalDate first, int count) =>
        Kind switch
        {
            RepeatKind.Weekly => first.PlusWeeks(count),
            RepeatKind.Monthly => first.PlusMonths(count),
            _ => first.PlusDays(count),
        };
}
