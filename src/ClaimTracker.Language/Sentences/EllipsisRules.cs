using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Sentences;

/// <summary>Decides whether points of omission end a sentence, stand inside it, or open the next one.</summary>
internal static class EllipsisRules
{
    private const int StopAndEllipsis = 4;

    public static int? BorderAt(string text, EndMarks marks, TextAhead ahead, LanguageRules language)
    {
        if (!ahead.StartsWithUpper(text))
        {
            return ahead.StartsWithLower(text) || ahead.StartsWithDigit(text) ? null : marks.End;
        }

        var isAttached = marks.Start > 0 && !char.IsWhiteSpace(text[marks.Start - 1]);
        if (marks.Dots >= StopAndEllipsis)
        {
            // "compounds. . . . The": a full stop, then an omission that opens the next sentence.
            return isAttached && marks.IsSpaced && !marks.HasClosers ? marks.Start + 1 : marks.End;
        }

        var goesOn = marks.IsSpaced || !isAttached || language.PronounsThatAreLetters.Contains(ahead.Word(text));
        return goesOn && !marks.HasClosers ? null : marks.End;
    }
}
