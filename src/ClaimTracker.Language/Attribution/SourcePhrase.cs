using ClaimTracker.Language.Passages;

namespace ClaimTracker.Language.Attribution;

/// <summary>"According to the ministry, ..." and "..., according to the ministry."</summary>
internal static class SourcePhrase
{
    private const int LongestSpeakerWords = 10;

    public static ReportedSpeech? Find(Passage passage)
    {
        var (words, claims) = (passage.Words, passage.Language.Claims);
        for (var i = 0; i < words.Count; i++)
        {
            var length = claims.AttributionPhrases.LengthAt(words, i);
            if (length == 0)
            {
                continue;
            }

            var isLast = i > 0;
            var start = i + length;
            var end = SpeakerText.EndOf(passage, start);
            var (reachesEnd, count) = (end == words.Count, end - start);
            var isSure = count is > 0 and <= LongestSpeakerWords && reachesEnd == isLast;
            return isSure ? Make(passage, i, start, end) : null;
        }

        return null;
    }

    private static ReportedSpeech Make(Passage passage, int phrase, int start, int end)
    {
        var words = passage.Words;
        var phraseStart = words[phrase].Span.Start;
        var verb = string.Join(' ', words.Skip(phrase).Take(start - phrase).Select(word => word.Form));
        return new ReportedSpeech(
            SpeakerText.Of(passage, start, end),
            verb,
            new TextSpan(phraseStart, words[end - 1].Span.End)
        );
    }
}
