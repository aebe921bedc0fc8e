using ClaimTracker.Core.Calendar.Languages;

namespace ClaimTracker.Core.Calendar.Reading;

/// <content>Days and dates.</content>
internal sealed partial class SaidReader
{
    private const int DigitsOfYear = 4;
    private const int Century = 2000;

    private bool Say(SaidDay day)
    {
        if (said.Day is not null)
        {
            return false;
        }

        said = said with { Day = day };
        return true;
    }

    private bool ReadDate() =>
        cursor.Try(ReadFigures) || cursor.Try(ReadDayMonth) || cursor.Try(ReadMonthDay) || cursor.Try(ReadMonth);

    /// <summary>"2026-12-01", "01.12.2026", "25/12".</summary>
    private bool ReadFigures()
    {
        if (cursor.Take(TokenKind.YearFirst, out var token))
        {
            return token.Figures is [var year, var month, var day] && Say(new SaidDay.Dated(year, month, day));
        }

        if (cursor.Take(TokenKind.Dotted, out token))
        {
            return token.Figures is [var day, var month, var year]
                && Say(new SaidDay.Dated(FullYear(year), month, day));
        }

        return cursor.Take(TokenKind.Slashed, out token)
            && token.Figures is [var first, var second, .. var rest]
            && Say(new SaidDay.Slashed(first, second, rest is [var last] ? FullYear(last) : null));
    }

    private static int FullYear(int year) => year < 100 ? Century + year : year;

    /// <summary>"1 December", "le 1er décembre 2026", "1st of December".</summary>
    private bool ReadDayMonth()
    {
        if (!ReadDayNumber(isWordToo: true, out var day))
        {
            return false;
        }

        cursor.Take(Sign.Of);
        return cursor.Take<Meaning.Month>(out var month) && Say(new SaidDay.Dated(ReadYear(), month.Value, day));
    }

    /// <summary>"December 1", "Dec 1st, 2026", "December the 1st".</summary>
    private bool ReadMonthDay()
    {
        if (!cursor.Take<Meaning.Month>(out var month))
        {
            return false;
        }

        cursor.Take(Sign.The);
        return ReadDayNumber(isWordToo: false, out var day) && Say(new SaidDay.Dated(ReadYear(), month.Value, day));
    }

    /// <summary>"December 2026", "in December": the first of it.</summary>
    private bool ReadMonth()
    {
        var isIn = cursor.Take(Sign.Of);
        if (!cursor.Take<Meaning.Month>(out var month))
        {
            return false;
        }

        var year = ReadYear();
        return (isIn || year is not null) && Say(new SaidDay.Dated(year, month.Value, 1));
    }

    /// <summary>A day of a month: not an hour, nor how many of something.</summary>
    private bool ReadDayNumber(bool isWordToo, out int day)
    {
        var isFigures = cursor.Take(TokenKind.Number, out var figures);
        day = isFigures ? Token.Whole(figures.Text) : 0;
        if (!isFigures && !(isWordToo && ReadNumber(out day)))
        {
            return false;
        }

        var isOrdinal = cursor.Take(Sign.Ordinal);
        return isOrdinal || (figures.Text is null or { Length: <= 2 } && !IsOfTime());
    }

    private bool IsOfTime() =>
        cursor.Sees<Meaning.Unit>() || cursor.Sees(Sign.OClock) || cursor.Sees(Sign.Am) || cursor.Sees(Sign.Pm);

    private int? ReadYear()
    {
        int? year = null;
        cursor.Try(() =>
        {
            _ = cursor.Take(TokenKind.Comma) || cursor.Take(Sign.Of);
            var isYear = cursor.Take(TokenKind.Number, out var figures) && figures.Text.Length == DigitsOfYear;
            year = isYear ? Token.Whole(figures.Text) : null;
            return isYear;
        });
        return year;
    }

    /// <summary>"end of the month", "fin du mois prochain", "fin décembre".</summary>
    private bool ReadLastDay()
    {
        if (!cursor.Take(Sign.EndOf))
        {
            return false;
        }

        while (cursor.Take(Sign.Of) || cursor.Take(Sign.The)) { }

        if (cursor.Take<Meaning.Month>(out var month))
        {
            return Say(new SaidDay.LastOfMonth(month.Value, ReadYear()));
        }

        var isNext = cursor.Take(Sign.Next);
        return ReadPeriod(out var length)
            && length != Length.Week
            && Say(new SaidDay.LastOf(length, isNext | cursor.Take(Sign.Next)));
    }

    /// <summary>"next week", "le mois prochain".</summary>
    private bool ReadFirstDay()
    {
        var isNext = cursor.Take(Sign.Next);
        return ReadPeriod(out var length) && (isNext || cursor.Take(Sign.Next)) && Say(new SaidDay.FirstOfNext(length));
    }

    private bool ReadPeriod(out Length length)
    {
        var isPeriod = cursor.Take<Meaning.Unit>(unit => unit is { Count: 1, Of: >= Length.Week }, out var unit);
        length = unit?.Of ?? default;
        return isPeriod;
    }

    /// <summary>"Monday", "next Monday", "lundi prochain", "lundi 15".</summary>
    private bool ReadWeekday()
    {
        var isNext = cursor.Take(Sign.Next);
        if (said.Weekday is not null || !cursor.Take<Meaning.Weekday>(out var weekday))
        {
            return false;
        }

        // In "Monday next week", it is the week that is next.
        isNext |= cursor.Try(() => cursor.Take(Sign.Next) && !cursor.Sees<Meaning.Unit>());
        said = said with { Weekday = weekday, IsNext = isNext };
        cursor.Try(ReadBareDay);
        return true;
    }

    /// <summary>"the 15th", "le 15".</summary>
    private bool ReadDayOfMonth()
    {
        var isThe = cursor.Take(Sign.The);
        return (isThe || cursor.Sees(() => cursor.Take(TokenKind.Number) && cursor.Take(Sign.Ordinal)))
            && ReadBareDay();
    }

    private bool ReadBareDay() =>
        ReadDayNumber(isWordToo: false, out var day)
        && !cursor.Sees<Meaning.Month>()
        && !cursor.Sees(Sign.Of)
        && Say(new SaidDay.Dated(null, null, day));

    private bool ReadDay() => cursor.Take<Meaning.Day>(out var day) && Say(new SaidDay.FromToday(day.Ahead));
}
