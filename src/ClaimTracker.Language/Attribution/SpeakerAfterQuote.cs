using ClaimTracker.Language.Passages;

namespace ClaimTracker.Language.Attribution;

/// <summary>"'...', said X", "'...', X said on Monday".</summary>
internal static class SpeakerAfterQuote
{
    private const int LongestClauseWords = 9;

    public static ReportedSpeech? Find(Passage passage)
    {
        var words = passage.Words;
        var start = ClauseStart(passage);
        if (start <= 0)
        {
            return null;
        }

        var isShort = words.Count - start <= LongestClauseWords;
        var verbs = passage.Language.ReportingVerbs;
        var opening = StartsWithAuxiliary(passage, start) ? start + 1 : start;
        if (verbs.BaseOf(words[opening].Form) is { } first)
        {
            var end = EndOfName(passage, opening + 1);
            return end > opening + 1 && (isShort || IsClosed(passage, end))
                ? Make(passage, start, (opening + 1, end), first)
                : null;
        }

        for (var i = start + 1; i < words.Count && isShort; i++)
        {
            if (verbs.BaseOf(words[i].Form) is { } verb)
            {
                return EndOfName(passage, start) == i && IsOver(passage, i + 1)
                    ? Make(passage, start, (start, i), verb)
                    : null;
            }
        }

        return null;
    }

    /// <summary>"said the mayor, who ...": a comma says that the name is over.</summary>
    private static bool IsClosed(Passage passage, int end) =>
        end < passage.Words.Count
        && passage
            .Text.AsSpan(
                passage.Words[end - 1].Span.End,
                passage.Words[end].Span.Start - passage.Words[end - 1].Span.End
            )
            .Contains(',');

    /// <summary>"a déclaré M. Roy": the tense is made of two words.</summary>
    private static bool StartsWithAuxiliary(Passage passage, int start) =>
        start + 1 < passage.Words.Count
        && passage.Language.Claims.ReportingAuxiliaries.Contains(passage.Words[start].Form)
        && passage.Language.ReportingVerbs.Contains(passage.Words[start + 1].Form);

    /// <summary>The first word after the last closing quote that a comma or a mark goes with; -1 when there is none.</summary>
    private static int ClauseStart(Passage passage)
    {
        var words = passage.Words;
        for (var i = words.Count - 1; i > 0; i--)
        {
            var gap = passage.Text.AsSpan(words[i - 1].Span.End, words[i].Span.Start - words[i - 1].Span.End);
            if (gap.ContainsAny("\"\u201D\u00BB"))
            {
                return gap.ContainsAny(",.!?") || passage.Language.ReportingVerbs.Contains(words[i].Form) ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>A speaker goes up to a mark, a preposition of time, a day or the verb.</summary>
    private static int EndOfName(Passage passage, int start)
    {
        var (words, language) = (passage.Words, passage.Language);
        var end = SpeakerText.EndOf(passage, start);
        for (var i = start; i < end; i++)
        {
            var isOver =
                language.ReportingVerbs.Contains(words[i].Form)
                || language.Prepositions.Contains(words[i].Form)
                || language.CalendarWords.Contains(words[i].Form)
                || language.Claims.SubordinateOpeners.Contains(words[i].Form);
            if (isOver)
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Whether at most a time follows; "X said the plan" would be something else.</summary>
    private static bool IsOver(Passage passage, int next) =>
        next >= passage.Words.Count
        || passage.Language.Prepositions.Contains(passage.Words[next].Form)
        || passage.Language.CalendarWords.Contains(passage.Words[next].Form)
        || !SpeakerText.IsPlainGap(passage, passage.Words[next - 1].Span.End, passage.Words[next].Span.Start);

    private static ReportedSpeech Make(Passage passage, int start, (int Start, int End) speaker, string verb)
    {
        var words = passage.Words;
        var end = words[start].Span.Start == words[speaker.Start].Span.Start ? speaker.End + 1 : speaker.End;
        return new ReportedSpeech(
            SpeakerText.Of(passage, speaker.Start, speaker.End),
            verb,
            new TextSpan(words[start].Span.Start, words[Math.Min(end, words.Count) - 1].Span.End)
        );
    }
}
