using System.Buffers;
using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Sentences;

/// <summary>Decides whether one full stop ends a sentence or only an abbreviation, an initial or a number.</summary>
internal sealed class FullStopRules(string text, int end, LanguageRules language)
{
    private const int LongestEnumerator = 4;
    private static readonly SearchValues<char> TimeCharacters = SearchValues.Create(" 0123456789:.");

    public bool Ends(EndMarks marks, TextAhead ahead, int sentenceStart)
    {
        var wordStart = WordBehind.StartOf(text, sentenceStart, marks.Start);
        var word = WordBehind.WithoutElision(text.AsSpan(wordStart, marks.Start - wordStart));
        if (IsEnumerator(word) && OpensLine(wordStart, sentenceStart))
        {
            return false;
        }

        if (marks.HasClosers)
        {
            return !ahead.StartsWithLower(text) && !ReportingClause.StartsAt(text, ahead, end, language);
        }

        if (ahead.StartsWithLower(text))
        {
            return LowerCaseStart.Follows(text, word, ahead, language);
        }

        return !IsOnlyAbbreviation(word, wordStart, marks, ahead, sentenceStart);
    }

    private bool IsOnlyAbbreviation(
        ReadOnlySpan<char> word,
        int wordStart,
        EndMarks marks,
        TextAhead ahead,
        int sentenceStart
    )
    {
        if (word.IsEmpty)
        {
            return false;
        }

        var startsSentence = language.SentenceStarters.Contains(ahead.Word(text));
        if (language.Titles.Contains(word))
        {
            return !(startsSentence && char.IsLower(word[0]));
        }

        if (language.InnerAbbreviations.Contains(word))
        {
            return true;
        }

        if (ahead.StartsWithDigit(text) && language.NumberAbbreviations.Contains(word))
        {
            return true;
        }

        if (language.Hours.Contains(word))
        {
            return !HourEnds(word, ahead, sentenceStart, wordStart);
        }

        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return IsInitial(word, wordStart, startsSentence);
        }

        return (WordBehind.IsAcronym(word) || language.Abbreviations.Contains(word))
            && !startsSentence
            && !IsWideGap(marks, ahead);
    }

    /// <summary>"in Washington, D.C.  Larkspur was": who types two blanks after a sentence types one after an abbreviation.</summary>
    private bool IsWideGap(EndMarks marks, TextAhead ahead) =>
        ahead.StartsWithUpper(text) && text.AsSpan(marks.End).StartsWith("  ", StringComparison.Ordinal);

    /// <summary>"At 5 a.m. Mr. Smith" is not over: so far there is only a time. "6 p.m. Monday" and "6 p.m. EST" go on as well.</summary>
    private bool HourEnds(ReadOnlySpan<char> word, TextAhead ahead, int sentenceStart, int wordStart)
    {
        var next = ahead.Word(text);
        if (!ahead.StartsWithUpper(text) || language.CalendarWords.Contains(next))
        {
            return false;
        }

        if (word is ['a' or 'p', 'm'] && !language.SentenceStarters.Contains(next))
        {
            return false;
        }

        var isZone = next.Length is 2 or 3 or 4 && next.IndexOfAnyExceptInRange('A', 'Z') < 0;
        return !isZone && !IsOnlyATime(sentenceStart, wordStart);
    }

    private bool IsOnlyATime(int sentenceStart, int wordStart)
    {
        var soFar = text.AsSpan(sentenceStart, wordStart - sentenceStart);
        var blank = soFar.IndexOf(' ');
        return blank > 0
            && language.Prepositions.Contains(soFar[..blank])
            && soFar[blank..].IndexOfAnyExcept(TimeCharacters) < 0;
    }

    /// <summary>"you and I." ends; "Albert I." does not, and "J." only before a word that no name starts with.</summary>
    private bool IsInitial(ReadOnlySpan<char> letter, int start, bool startsSentence)
    {
        var before = start - 1;
        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        var previous = WordBehind.StartOf(text, 0, before + 1);
        var afterSmallWord = previous <= before && char.IsLower(text[previous]);
        return !(afterSmallWord && (startsSentence || language.PronounsThatAreLetters.Contains(letter)));
    }

    /// <summary>Numbers and letters with a stop are marks of list items at the start of a sentence and after a colon.</summary>
    private bool OpensLine(int wordStart, int sentenceStart) =>
        wordStart == sentenceStart || (wordStart - 2 >= sentenceStart && text[wordStart - 2] == ':');

    private static bool IsEnumerator(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= LongestEnumerator
        && (word.IndexOfAnyExceptInRange('0', '9') < 0 || (word.Length == 1 && char.IsLetter(word[0])));
}
