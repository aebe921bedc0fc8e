using ClaimTracker.Language.Passages;
using ClaimTracker.Language.Words;

namespace ClaimTracker.Language.Attribution;

/// <summary>"The ministry said that ...", "Ms Okafor said on Tuesday that ...", "He said: ...".</summary>
internal static class SpeakerFirst
{
    private const int LongestSpeakerWords = 7;
    private const int LongestTimeWords = 4;

    public static ReportedSpeech? Find(Passage passage)
    {
        var words = passage.Words;
        for (var i = 1; i < words.Count && i <= LongestSpeakerWords; i++)
        {
            if (!SpeakerText.IsPlainGap(passage, words[i - 1].Span.End, words[i].Span.Start))
            {
                return null;
            }

            if (passage.Language.ReportingVerbs.BaseOf(words[i].Form) is { } verb)
            {
                return IsSpeaker(passage, i) && IntroducesClause(passage, i) ? Make(passage, verb, i) : null;
            }
        }

        return null;
    }

    /// <summary>A name or a noun with its article; the word before the verb shows that nothing else comes between.</summary>
    private static bool IsSpeaker(Passage passage, int verb)
    {
        var (words, language) = (passage.Words, passage.Language);
        if (verb == 1)
        {
            return language.Claims.PronounsWithoutName.Contains(words[0].Form)
                || !language.FunctionWords.Contains(words[0].Form);
        }

        var opensWithPlace =
            language.Prepositions.Contains(words[0].Form) || language.Claims.SubordinateOpeners.Contains(words[0].Form);
        if (opensWithPlace || language.FunctionWords.Contains(words[verb - 1].Form))
        {
            return false;
        }

        for (var i = 0; i < verb; i++)
        {
            if (
                language.Claims.SubordinateOpeners.Contains(words[i].Form)
                || language.Claims.Verbs.Contains(words[i].Form)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"that", or a colon or quotation, right after the verb or after a time ("on Tuesday").</summary>
    private static bool IntroducesClause(Passage passage, int verb)
    {
        var words = passage.Words;
        for (var i = verb + 1; i < words.Count && i <= verb + 1 + LongestTimeWords; i++)
        {
            if (OpensQuotation(passage, words[i - 1].Span.End, words[i].Span.Start))
            {
                return true;
            }

            if (passage.Language.Claims.ClauseOpeners.Contains(words[i].Form))
            {
                return true;
            }

            if (!IsTime(passage, words[i]))
            {
                return false;
            }
        }

        return false;
    }

    private static bool OpensQuotation(Passage passage, int start, int end) =>
        passage.Text.AsSpan(start, end - start).ContainsAny(":\"\u201C\u00AB");

    private static bool IsTime(Passage passage, Word word) =>
        word.Shape == WordShape.Number
        || passage.Language.CalendarWords.Contains(word.Form)
        || passage.Language.Prepositions.Contains(word.Form);

    private static ReportedSpeech Make(Passage passage, string verb, int index) =>
        new(
            SpeakerText.Of(passage, 0, index),
            verb,
            new TextSpan(passage.Words[0].Span.Start, passage.Words[index].Span.End)
        );
}
