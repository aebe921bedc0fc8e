using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Sentences;

/// <summary>Decides whether a run of end marks ends the sentence.</summary>
internal sealed class BorderRules(string text, int end, LanguageRules language)
{
    private readonly FullStopRules fullStop = new(text, end, language);

    /// <summary>One past the sentence's last character; absent when the sentence goes on.</summary>
    public int? BorderAt(EndMarks marks, int sentenceStart)
    {
        if (IsOmissionInBrackets(marks))
        {
            return null;
        }

        if (!char.IsWhiteSpace(text[marks.End]))
        {
            return GluedSentence.StartsAt(text, marks, end, language) ? marks.End : null;
        }

        var ahead = TextAhead.From(text, marks.End, end);
        if (marks.IsEllipsis)
        {
            return EllipsisRules.BorderAt(text, marks, ahead, language);
        }

        var ends = marks.IsSingleStop ? fullStop.Ends(marks, ahead, sentenceStart) : StrongMarkEnds(marks, ahead);
        return ends ? marks.End : null;
    }

    private bool StrongMarkEnds(EndMarks marks, TextAhead ahead)
    {
        if (marks.HasClosers)
        {
            return !ahead.StartsWithLower(text) && !ReportingClause.StartsAt(text, ahead, end, language);
        }

        var name = WordBehind.StartOf(text, 0, marks.Start);
        return !language.NamesWithMarks.Contains(text.AsSpan(name, marks.Start - name))
            || (ahead.StartsWithUpper(text) && language.SentenceStarters.Contains(ahead.Word(text)));
    }

    private bool IsOmissionInBrackets(EndMarks marks) =>
        marks.HasClosers
        && marks.Start > 0
        && text[marks.Start - 1] is '[' or '('
        && text[marks.MarksEnd] is ']' or ')';
}
