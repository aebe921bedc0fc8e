using System.Globalization;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Calendar.Reading;
using ClaimTracker.Core.Refusals;
using NodaTime;

namespace ClaimTracker.Core.Calendar;

/// <summary>
/// Reads what a person typed as a time to come: "tomorrow 14:30", "in 3 days", "lundi prochain 9 h", "2026-12-01". Every language in
/// <c>Calendar/Languages</c> is tried at every word.
/// </summary>
/// <remarks>
/// Where only a day is named, it is 9:00 of it, and on the day itself the next full hour; "in 3 days" keeps the hour that it is. Midnight is
/// the end of the day that is named with it. Of days and dates without a year, the next one is meant; "Monday" is today only with an hour
/// that is still to come, "next Monday" never. A time that the clocks skip is as much later as they skip; of one that comes twice it is the
/// first, or the second when the first is past. 01/12/2026 needs French words beside it, or a part over 12: it could be in January.
/// </remarks>
public static partial class WhenReader
{
    /// <summary>What is longer is not read.</summary>
    public const int MaxLengthChars = 100;

    private const int ShownChars = 60;

    /// <summary>The moment that is meant: later than <paramref name="now"/>, at most ten years later, in whole seconds.</summary>
    /// <param name="typed">Anything.</param>
    /// <param name="zone">Of whoever typed it.</param>
    /// <param name="now">When it was typed.</param>
    public static Outcome<When> Read(string typed, DateTimeZone zone, Instant now)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(zone);
        if (string.IsNullOrWhiteSpace(typed))
        {
            return CalendarRefusals.NothingTyped;
        }

        var shown = Shown(typed.Trim());
        if (typed.Trim().Length > MaxLengthChars)
        {
            return CalendarRefusals.NotUnderstood(shown);
        }

        var folded = Folding.Fold(typed).Trim();
        return ChatTime().Match(folded) is { Success: true } match
            ? ReadSeconds(match.Groups["seconds"].Value, shown, zone, now)
            : ReadWords(folded, shown, zone, now);
    }

    private static Outcome<When> ReadSeconds(string seconds, string shown, DateTimeZone zone, Instant now)
    {
        var isNear =
            long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value <= Instant.MaxValue.ToUnixTimeSeconds();
        var at = isNear ? Instant.FromUnixTimeSeconds(value) : Instant.MaxValue;
        return new Placing(shown, null, zone, now).Place(at, hadTime: true);
    }

    private static Outcome<When> ReadWords(string folded, string shown, DateTimeZone zone, Instant now)
    {
        if (SaidReader.Read(folded, out var isDayFirst) is not { } said)
        {
            return CalendarRefusals.NotUnderstood(shown);
        }

        if (said.Day is SaidDay.Slashed date)
        {
            if (!isDayFirst && date.IsEither)
            {
                var year = date.Year ?? now.InZone(zone).Year;
                return CalendarRefusals.EitherDate(shown, date.DayFirst.In(year), date.MonthFirst.In(year));
            }

            said = said with { Day = date.IsMonthFirst ? date.MonthFirst : date.DayFirst };
        }

        return new Placing(shown, said.Offset, zone, now).Place(said);
    }

    private static string Shown(string typed)
    {
        if (typed.Length <= ShownChars)
        {
            return typed;
        }

        var end = char.IsHighSurrogate(typed[ShownChars - 1]) ? ShownChars - 1 : ShownChars;
        return typed[..end] + "…";
    }

    /// <summary>A moment as chats such as Discord write it: <c>&lt;t:1796112000:F&gt;</c>.</summary>
    [GeneratedRegex(
        "^<t:(?<seconds>[0-9]{1,20})(:[a-z])?>$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ChatTime();
}
