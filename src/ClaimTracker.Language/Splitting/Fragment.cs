using ClaimTracker.Language.Passages;
using ClaimTracker.Language.Words;

namespace ClaimTracker.Language.Splitting;

/// <summary>
/// Tells phrases from sentences by the one thing that can be seen without grammar: no word that could be a verb.
/// In doubt it is a sentence: a claim too many is a smaller loss than a claim that is lost.
/// </summary>
internal static class Fragment
{
    private const int ShortestSentenceWords = 3;
    private const int LongestFinishedPhraseWords = 8;

    public static bool Is(Passage passage)
    {
        var words = passage.Words;
        if (words.Count < ShortestSentenceWords)
        {
            return true;
        }

        var claims = passage.Language.Claims;
        var isFinished = passage.Text[passage.Span.End - 1] is '.' or '!' or '\u2026';
        if (
            claims.VerbEndings.Count == 0
            || OpensWithSubject(passage)
            || (isFinished && words.Count > LongestFinishedPhraseWords)
        )
        {
            return false;
        }

        return !passage.Words.Any(word => MayBeVerb(word, passage));
    }

    /// <summary>Whether one of the words is a frequent verb or looks like a past tense.</summary>
    public static bool HasFrequentOrPastVerb(Passage passage) =>
        passage.Words.Any(word =>
            passage.Language.Claims.Verbs.Contains(word.Form)
            || passage.Language.Clauses.IsPastForm(word.Form)
            || (word.Shape == WordShape.Lower && word.Form.EndsWith("ed", StringComparison.Ordinal))
        );

    /// <summary>"I", "we" and "they" open sentences, not phrases.</summary>
    private static bool OpensWithSubject(Passage passage)
    {
        var (words, features) = (passage.Words, passage.Language.Features);
        return features.FirstPerson.LengthAt(words, 0) > 0
            || features.FirstPersonPlural.LengthAt(words, 0) > 0
            || features.SecondPerson.LengthAt(words, 0) > 0
            || passage.Language.Claims.PronounsWithoutName.Contains(words[0].Form);
    }

    private static bool MayBeVerb(Word word, Passage passage)
    {
        var claims = passage.Language.Claims;
        if (claims.Verbs.Contains(word.Form) || passage.Language.Clauses.IsPastForm(word.Form))
        {
            return true;
        }

        if (word.Shape != WordShape.Lower || passage.Language.FunctionWords.Contains(word.Form))
        {
            return EndsAsContraction(word.Form, claims.VerbEndings);
        }

        foreach (var ending in claims.VerbEndings)
        {
            if (word.Form.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"We'll" and "They've" hold a verb whatever they begin with.</summary>
    private static bool EndsAsContraction(string form, IReadOnlyList<string> endings)
    {
        foreach (var ending in endings)
        {
            if (ending.Contains('\'', StringComparison.Ordinal) && form.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
