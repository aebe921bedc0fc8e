using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Passages;

namespace ClaimTracker.Language.Attribution;

/// <summary>"..., police say", "..., a court has heard": behind the last comma stand a speaker and a reporting verb, and nothing else.</summary>
internal static class SpeakerLast
{
    private const int LongestClauseWords = 8;

    public static ReportedSpeech? Find(Passage passage)
    {
        var (words, language) = (passage.Words, passage.Language);
        var last = words.Count - 1;
        // A capital is no verb's: ", 2010 in the United States."
        if (
            last < 2
            || char.IsUpper(passage.Text[words[last].Span.Start])
            || VerbOf(language, words[last].Form) is not { } verb
        )
        {
            return null;
        }

        var start = last;
        while (start > 0 && SpeakerText.IsPlainGap(passage, words[start - 1].Span.End, words[start].Span.Start))
        {
            start--;
        }

        var end = language.Claims.ReportingAuxiliaries.Contains(words[last - 1].Form) ? last - 1 : last;
        var isSpeaker =
            start > 0
            && end > start
            && last - start < LongestClauseWords
            && IsComma(passage, start)
            && !language.Claims.SubordinateOpeners.Contains(words[start].Form)
            && !words.Skip(start).Take(end - start).Any(word => IsNoName(passage, word.Form));
        return isSpeaker
            ? new ReportedSpeech(
                SpeakerText.Of(passage, start, end),
                verb,
                new TextSpan(words[start].Span.Start, words[last].Span.End)
            )
            : null;
    }

    private static string? VerbOf(LanguageRules language, string word) =>
        language.Claims.ClosingReports.BaseOf(word) ?? language.ReportingVerbs.BaseOf(word);

    private static bool IsComma(Passage passage, int start) =>
        passage
            .Text.AsSpan(
                passage.Words[start - 1].Span.End,
                passage.Words[start].Span.Start - passage.Words[start - 1].Span.End
            )
            .Trim()
            is ",";

    /// <summary>"smiled and said", "who later said": more than a name.</summary>
    private static bool IsNoName(Passage passage, string word) =>
        word is "and" or "who" or "which" or "but" or "as" or "to" or "not" or "never"
        || passage.Language.ReportingVerbs.Contains(word);
}
