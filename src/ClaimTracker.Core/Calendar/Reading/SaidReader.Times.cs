using ClaimTracker.Core.Calendar.Languages;
using NodaTime;

namespace ClaimTracker.Core.Calendar.Reading;

/// <content>Times of day.</content>
internal sealed partial class SaidReader
{
    // Nobody's clocks are further from UTC: https://en.wikipedia.org/wiki/List_of_UTC_offsets
    private const int MostOffsetHours = 14;

    private bool ReadTime()
    {
        if (said.Time is not null)
        {
            return false;
        }

        var isAt = cursor.Take(Sign.At);
        SaidTime? time = null;
        var isTime =
            cursor.Try(() => ReadClock(isAt, out time))
            || cursor.Try(() => ReadHour(isAt, out time))
            || cursor.Try(() => ReadNamedTime(out time));
        said = said with { Time = time };
        return isTime;
    }

    /// <summary>"14:30", "2:30 pm", "at 2.30".</summary>
    private bool ReadClock(bool isAt, out SaidTime? time)
    {
        var isDotted = cursor.Take(TokenKind.DottedClock, out var clock);
        if (!isDotted && !cursor.Take(TokenKind.Clock, out clock))
        {
            time = null;
            return false;
        }

        var figures = clock.Figures;
        var added = ReadAddedHours();
        time = new SaidTime(figures[0], figures[1], figures.ElementAtOrDefault(2), added);
        return !isDotted || isAt || added is not null;
    }

    /// <summary>"9 am", "14h30", "9 o'clock", "at 9".</summary>
    private bool ReadHour(bool isAt, out SaidTime? time)
    {
        time = null;
        if (!ReadNumber(out var hours))
        {
            return false;
        }

        var (minutes, isHour) = (0, cursor.Take(Sign.OClock));
        if (isHour && cursor.Try(() => ReadMinutes(out minutes)))
        {
            cursor.Take<Meaning.Unit>(unit => unit.Of == Length.Minute, out _);
        }

        var added = ReadAddedHours();
        time = new SaidTime(hours, minutes, AddedHours: added);
        return isHour || added is not null || (isAt && !CountsSomething());
    }

    /// <summary>"noon", "minuit".</summary>
    private bool ReadNamedTime(out SaidTime? time)
    {
        var isNamed = cursor.Take<Meaning.Clock>(out var clock);
        time = clock is null ? null : new SaidTime(clock.Minutes / 60, clock.Minutes % 60);
        return isNamed;
    }

    /// <summary>The minutes in "14h30": always two figures, and not the day in "9 h 15 décembre".</summary>
    private bool ReadMinutes(out int minutes)
    {
        var isMinutes =
            cursor.Take(TokenKind.Number, out var figures)
            && figures.Text.Length == 2
            && !cursor.Sees<Meaning.Month>()
            && !cursor.Sees(Sign.Ordinal);
        minutes = isMinutes ? Token.Whole(figures.Text) : 0;
        return isMinutes;
    }

    private int? ReadAddedHours() =>
        cursor.Take(Sign.Am) ? 0
        : cursor.Take(Sign.Pm) ? 12
        : null;

    /// <summary>Whether the number before is of something other than hours.</summary>
    private bool CountsSomething() =>
        cursor.Sees<Meaning.Unit>() || cursor.Sees<Meaning.Month>() || cursor.Sees(Sign.Ordinal);

    /// <summary>"in the morning", "tonight".</summary>
    private bool ReadPart()
    {
        if (said.Part is not null || !cursor.Take<Meaning.Part>(out var part) || (part.IsToday && said.Day is not null))
        {
            return false;
        }

        said = said with { Part = part, Day = part.IsToday ? new SaidDay.FromToday(0) : said.Day };
        return true;
    }

    /// <summary>After a time: "Z", "UTC", "+02:00", "UTC+2".</summary>
    private bool ReadOffset()
    {
        var isUtc = cursor.Take(Sign.Utc);
        var isOffset = cursor.Take(TokenKind.Offset, out var token);
        var (hours, minutes) = isOffset ? Parts(token) : (0, 0);
        if (
            said.Time is null
            || said.Offset is not null
            || !(isUtc || isOffset)
            || hours > MostOffsetHours
            || minutes >= 60
        )
        {
            return false;
        }

        var ahead = Offset.FromHoursAndMinutes(hours, minutes);
        said = said with { Offset = isOffset && token.Text[0] == '-' ? -ahead : ahead };
        return true;
    }

    private static (int Hours, int Minutes) Parts(Token offset) =>
        offset.Figures switch
        {
            // "+0530" has no colon between.
            [>= 100 and var both] => (both / 100, both % 100),
            [var hours] => (hours, 0),
            var parts => (parts[0], parts[1]),
        };
}
