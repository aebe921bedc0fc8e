using ClaimTracker.Core.Calendar.Languages;

namespace ClaimTracker.Core.Calendar.Reading;

/// <summary>
/// Finds what was said in what was typed, piece by piece and in any order: a day, a time, a length of time. Every word must belong to a
/// piece, and each kind of piece may come once; otherwise nothing was understood.
/// </summary>
internal sealed partial class SaidReader
{
    private readonly Cursor cursor;

    private Said said = new();

    private SaidReader(string folded) => cursor = new Cursor(Tokens.Of(folded));

    /// <param name="folded">As <see cref="Folding.Fold"/> makes it.</param>
    /// <param name="isDayFirst">Whether the words around 01/12/2026 say that its day comes first.</param>
    /// <returns>Absent when some of it could not be understood.</returns>
    public static Said? Read(string folded, out bool isDayFirst)
    {
        var reader = new SaidReader(folded);
        var isUnderstood = true;
        while (isUnderstood && !reader.cursor.IsAtEnd)
        {
            isUnderstood = reader.ReadPiece();
        }

        isDayFirst = reader.cursor.IsDayFirst;
        return isUnderstood && reader.said != new Said() ? reader.said : null;
    }

    // "Sept" is seven and September: what needs more words comes first.
    private bool ReadPiece() =>
        cursor.Try(ReadAhead)
        || cursor.Try(ReadTime)
        || cursor.Try(ReadDate)
        || cursor.Try(ReadLastDay)
        || cursor.Try(ReadFirstDay)
        || cursor.Try(ReadWeekday)
        || cursor.Try(ReadDayOfMonth)
        || cursor.Try(ReadDay)
        || cursor.Try(ReadPart)
        || cursor.Try(ReadOffset)
        || ReadFiller();

    private bool ReadFiller() =>
        cursor.Take(Sign.At) || cursor.Take(Sign.The) || cursor.Take(Sign.Of) || cursor.Take(TokenKind.Comma);

    /// <summary>"in 3 days", "dans 1 h 30", "2 weeks", "3 days ago".</summary>
    private bool ReadAhead()
    {
        var isAgo = cursor.Take(Sign.Ago);
        var isCounted = cursor.Take(Sign.In) || isAgo;
        if (!ReadAmount(isCounted, out var ahead, out var isHour))
        {
            return false;
        }

        while (cursor.Try(() => ReadMore(ref ahead)))
        {
            isHour = false;
        }

        isAgo |= cursor.Take(Sign.Ago);
        isCounted |= isAgo || cursor.Take(Sign.FromNow);
        if (said.Ahead is not null || (isHour && !isCounted))
        {
            return false;
        }

        said = said with { Ahead = isAgo ? ahead.Backwards() : ahead };
        return true;
    }

    private bool ReadMore(ref Ahead ahead)
    {
        cursor.Take(Sign.And);
        if (!ReadAmount(isCounted: false, out var more, out _))
        {
            return false;
        }

        ahead = ahead.Plus(more);
        return true;
    }

    /// <param name="isCounted">Whether "in" stands before it: then "half an hour" needs no number.</param>
    /// <param name="isHour">Whether the words alone would be a time of day: "9 h".</param>
    private bool ReadAmount(bool isCounted, out Ahead ahead, out bool isHour)
    {
        (ahead, isHour) = (new Ahead(0, 0, 0), false);
        var hasNumber = ReadNumber(out var count);
        isHour = cursor.Sees(Sign.OClock);
        if (!cursor.Take<Meaning.Unit>(out var unit) || !(hasNumber || (isCounted && unit.Count > 1)))
        {
            return false;
        }

        ahead = Ahead.Of(hasNumber ? count : 1, unit);
        var minutes = 0;
        if (unit.Of == Length.Hour && cursor.Try(() => ReadMinutes(out minutes) && !cursor.Sees<Meaning.Unit>()))
        {
            ahead = ahead.Plus(new Ahead(0, 0, minutes));
        }

        return true;
    }

    private bool ReadNumber(out int value)
    {
        if (cursor.Take(TokenKind.Number, out var figures))
        {
            value = Token.Whole(figures.Text);
            return true;
        }

        var isWord = cursor.Take<Meaning.Number>(out var number);
        value = number?.Value ?? 0;
        return isWord;
    }
}
