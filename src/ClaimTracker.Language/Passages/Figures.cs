using System.Globalization;
using ClaimTracker.Language.Words;

namespace ClaimTracker.Language.Passages;

/// <summary>Tells figures that count something from the numbers of years and days.</summary>
internal static class Figures
{
    private const int FirstYear = 1500;
    private const int LastYear = 2099;
    private const int DaysOfAMonth = 31;

    /// <summary>Whether a count, an amount or a share is given.</summary>
    public static bool Any(Passage passage)
    {
        var words = passage.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Shape == WordShape.Number && !IsYear(words[i].Form) && !IsDay(passage, i))
            {
                return true;
            }
        }

        return passage.Language.Features.Quantities.Any(words);
    }

    /// <summary>Whether a year, a month or a day of the week is named.</summary>
    public static bool AnyDate(Passage passage)
    {
        for (var i = 0; i < passage.Words.Count; i++)
        {
            var word = passage.Words[i];
            var isNamed = word.Shape == WordShape.Capitalised || !passage.Language.CapitalisesCalendarWords;
            if (IsYear(word.Form) || (isNamed && i > 0 && passage.Language.CalendarWords.Contains(word.Form)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear(string form) =>
        form.Length == 4
        && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= FirstYear and <= LastYear;

    private static bool IsDay(Passage passage, int index) =>
        int.TryParse(passage.Words[index].Form, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && day is >= 1 and <= DaysOfAMonth
        && (IsCalendarWord(passage, index - 1) || IsCalendarWord(passage, index + 1));

    private static bool IsCalendarWord(Passage passage, int index) =>
        index >= 0 && index < passage.Words.Count && passage.Language.CalendarWords.Contains(passage.Words[index].Form);
}
