using ClaimTracker.Language.Passages;
using ClaimTracker.Language.Words;

namespace ClaimTracker.Language.Splitting;

/// <summary>Tells what belongs to the page from what belongs to the article: bylines, captions, "Read also", dates of publication.</summary>
internal static class Furniture
{
    private const int LongestBylineWords = 10;

    public static bool Is(Passage passage)
    {
        var words = passage.Words;
        return words.Count == 0
            || IsLabelled(passage)
            || IsByline(passage)
            || IsOnlyADate(passage)
            || IsAddress(passage)
            || passage.Characters.Contains('\u00A9');
    }

    private static bool IsLabelled(Passage passage)
    {
        var length = passage.Language.Claims.FurnitureLabels.LengthAt(passage.Words, 0);
        if (length == 0)
        {
            return false;
        }

        var after = passage.Words[length - 1].Span.End;
        while (after < passage.Span.End && char.IsWhiteSpace(passage.Text[after]))
        {
            after++;
        }

        return length == passage.Words.Count || passage.Text[after] is ':' or '|' or '/' or '\u2013' or '\u2014' or '(';
    }

    private static bool IsByline(Passage passage)
    {
        var (words, language) = (passage.Words, passage.Language);
        var opener = language.Claims.BylineOpeners.LengthAt(words, 0);
        if (opener == 0 || words.Count > LongestBylineWords || passage.Text[passage.Span.End - 1] == '.')
        {
            return false;
        }

        for (var i = opener; i < words.Count; i++)
        {
            if (words[i].Shape == WordShape.Lower && !language.FunctionWords.Contains(words[i].Form))
            {
                return false;
            }
        }

        return words.Count > opener;
    }

    private static bool IsOnlyADate(Passage passage)
    {
        foreach (var word in passage.Words)
        {
            var isDate =
                word.Shape == WordShape.Number
                || passage.Language.CalendarWords.Contains(word.Form)
                || passage.Language.Hours.Contains(word.Form);
            if (!isDate)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAddress(Passage passage) =>
        passage.Characters.IndexOfAny(" \n\t") < 0
        && (passage.Characters.Contains('@') || passage.Characters.Contains('/') || passage.Words.Count == 1);
}
