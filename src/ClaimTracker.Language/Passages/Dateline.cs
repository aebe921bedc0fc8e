using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Words;

namespace ClaimTracker.Language.Passages;

/// <summary>Finds the place, day and agency that open a news report: "BAMAKO, Nov 14 (Reuters) - ".</summary>
internal static class Dateline
{
    private const int LongestChars = 80;
    private const int ShortestPlace = 3;

    /// <summary>Length of the dateline with its dash; 0 when the sentence has none.</summary>
    public static int LengthOf(string text, TextSpan sentence, IReadOnlyList<Word> words, LanguageRules language)
    {
        if (words.Count == 0 || words[0].Span.Start != sentence.Start)
        {
            return 0;
        }

        var dash = DashAt(text, sentence);
        if (dash < 0)
        {
            return 0;
        }

        var opening = new TextSpan(sentence.Start, dash);
        return IsPlaceAndDay(text, opening, words, language)
            ? dash + DashLength(text, dash, sentence.End) - sentence.Start
            : 0;
    }

    /// <summary>The first dash between blanks; -1 when there is none near the start.</summary>
    private static int DashAt(string text, TextSpan sentence)
    {
        var end = Math.Min(sentence.End, sentence.Start + LongestChars);
        for (var i = sentence.Start + 1; i < end; i++)
        {
            if (text[i] is '-' or '\u2013' or '\u2014')
            {
                var isSetOff = char.IsWhiteSpace(text[i - 1]) || text[i] != '-';
                return isSetOff && DashLength(text, i, sentence.End) > 0 ? i : -1;
            }
        }

        return -1;
    }

    private static int DashLength(string text, int dash, int end)
    {
        var position = dash;
        while (position < end && text[position] is '-' or '\u2013' or '\u2014')
        {
            position++;
        }

        return position == end || char.IsWhiteSpace(text[position]) ? position - dash : 0;
    }

    private static bool IsPlaceAndDay(string text, TextSpan opening, IReadOnlyList<Word> words, LanguageRules language)
    {
        var place = words[0];
        var namesAgency = text.AsSpan(opening.Start, opening.Length).Contains('(');
        if (!(place.Shape == WordShape.AllCapitals && place.Span.Length >= ShortestPlace) && !namesAgency)
        {
            return false;
        }

        foreach (var word in words)
        {
            if (word.Span.Start >= opening.End)
            {
                return char.IsUpper(text[word.Span.Start]) || char.IsDigit(text[word.Span.Start]);
            }

            if (word.Shape == WordShape.Lower && !language.CalendarWords.Contains(word.Form))
            {
                return false;
            }
        }

        return true;
    }
}
