using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Sentences;

/// <summary>Finds a sentence that starts right behind the mark, its blank forgotten ("at the end.The next").</summary>
internal static class GluedSentence
{
    private const int LongestLook = 200;
    private const int ShortestWord = 2;

    public static bool StartsAt(string text, EndMarks marks, int end, LanguageRules language)
    {
        if (
            marks.IsEllipsis
            || (char.IsLetterOrDigit(text[marks.End]) && marks.HasClosers && IsApostrophe(text[marks.End - 1]))
        )
        {
            return false;
        }

        var ahead = TextAhead.From(text, marks.End, end);
        var next = ahead.Word(text);
        var isTitleCase = next.Length >= ShortestWord && char.IsUpper(next[0]) && char.IsLower(next[1]);
        var isStarter = next.Length > 0 && char.IsUpper(next[0]) && language.SentenceStarters.Contains(next);
        if (!(isTitleCase || isStarter) || IsAddress(text, marks.Start, end))
        {
            return false;
        }

        var wordStart = WordBehind.StartOf(text, 0, marks.Start);
        var word = text.AsSpan(wordStart, marks.Start - wordStart);
        var isPlainWord = word.Length > ShortestWord && word.IndexOfAnyExceptInRange('a', 'z') < 0;
        return isStarter && word.Length > 1 && !WordBehind.IsAcronym(word)
            || (isTitleCase && (marks.HasClosers || marks.HasStrongMark || isPlainWord));
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    /// <summary>Whether the run of characters between blanks is a web or mail address.</summary>
    private static bool IsAddress(string text, int position, int end)
    {
        var (first, last) = (position, position);
        var floor = Math.Max(0, position - LongestLook);
        var ceiling = Math.Min(end, position + LongestLook);
        while (first > floor && !char.IsWhiteSpace(text[first - 1]))
        {
            first--;
        }

        while (last < ceiling && !char.IsWhiteSpace(text[last]))
        {
            last++;
        }

        var token = text.AsSpan(first, last - first);
        return token.Contains('@')
            || token.Contains("://", StringComparison.Ordinal)
            || token.Contains("www.", StringComparison.OrdinalIgnoreCase)
            || token.Contains('/');
    }
}
