using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Sentences;

/// <summary>Finds the clause that says who said a quotation: in "'Is it true?' Ms Okafor asked." it does not start a sentence.</summary>
internal static class ReportingClause
{
    private const int MostNameWords = 3;

    public static bool StartsAt(string text, TextAhead ahead, int end, LanguageRules language)
    {
        if (ahead.IsOpened || !ahead.StartsWithUpper(text))
        {
            return false;
        }

        var word = ahead;
        for (var i = 0; i <= MostNameWords && word.WordStart < word.WordEnd; i++)
        {
            if (i > 0 && language.ReportingVerbs.Contains(word.Word(text)))
            {
                return !IsFollowedByObject(text, word, end);
            }

            if (!word.StartsWithUpper(text) || language.SentenceStarters.Contains(word.Word(text)))
            {
                return false;
            }

            var next = word.WordEnd < end && text[word.WordEnd] == '.' ? word.WordEnd + 1 : word.WordEnd;
            if (next >= end || text[next] != ' ')
            {
                return false;
            }

            word = TextAhead.From(text, next, end);
        }

        return false;
    }

    /// <summary>"Ms Okafor said the" reports something else; the clause that belongs to a quotation is soon over.</summary>
    private static bool IsFollowedByObject(string text, TextAhead verb, int end) =>
        verb.WordEnd < end && !EndMarks.IsMark(text[verb.WordEnd]) && text[verb.WordEnd] != ',';
}
