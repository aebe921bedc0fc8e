using System.Resources;
using ClaimTracker.Core.Refusals;
using NodaTime;

namespace ClaimTracker.Core.Calendar;

/// <summary>Every "no" of this feature; the words are in the resource files of the same name.</summary>
internal static class CalendarRefusals
{
    private static readonly ResourceManager Words = new(typeof(CalendarRefusals));

    public static Refusal NothingTyped => new(Words, nameof(NothingTyped));

    public static Refusal NotUnderstood(string typed) => new(Words, nameof(NotUnderstood), typed);

    public static Refusal Past(string typed, LocalDateTime read) => new(Words, nameof(Past), typed, read);

    public static Refusal TooFar(string typed, LocalDate last) => new(Words, nameof(TooFar), typed, last);

    public static Refusal EitherDate(string typed, LocalDate dayFirst, LocalDate monthFirst) =>
        new(Words, nameof(EitherDate), typed, dayFirst, monthFirst);

    public static Refusal NoSuchDate(string typed) => new(Words, nameof(NoSuchDate), typed);

    public static Refusal NoSuchTime(string typed) => new(Words, nameof(NoSuchTime), typed);

    public static Refusal OtherWeekday(string typed, LocalDate date) => new(Words, nameof(OtherWeekday), typed, date);
}
