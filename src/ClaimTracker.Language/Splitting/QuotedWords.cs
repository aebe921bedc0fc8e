using ClaimTracker.Language.Attribution;
using ClaimTracker.Language.Passages;
using ClaimTracker.Language.Sentences;

namespace ClaimTracker.Language.Splitting;

/// <summary>"'We paid,' said the minister, who ...": what stands in quotes is read by itself.</summary>
/// <param name="Span">The quoted words, without the marks around them.</param>
/// <param name="Speech">Who says them.</param>
internal sealed record QuotedWords(TextSpan Span, ReportedSpeech Speech)
{
    /// <summary>Absent when the sentence does not open with a quotation that somebody is named for.</summary>
    public static QuotedWords? Find(Passage passage)
    {
        var text = passage.Text;
        var (start, end) = (passage.Span.Start, passage.Span.End);
        if (start >= end || !IsOpening(text[start]) || SpeakerAfterQuote.Find(passage) is not { } speech)
        {
            return null;
        }

        var close = text.AsSpan(start + 1, Math.Max(0, speech.Span.Start - start - 1)).LastIndexOfAny("\"\u201D\u00BB");
        var words = close < 0 ? default : new TextSpan(start + 1, start + 1 + close).Trimmed(text);
        var isOne = close >= 0 && text.AsSpan(words.Start, words.Length).IndexOfAny("\"\u201C\u201D\u00AB\u00BB") < 0;
        return isOne && !words.IsEmpty ? new QuotedWords(WithoutComma(text, words), speech) : null;
    }

    private static bool IsOpening(char mark) => mark is '"' or '\u201C' or '\u00AB';

    private static TextSpan WithoutComma(string text, TextSpan words) =>
        text[words.End - 1] == ',' ? new TextSpan(words.Start, words.End - 1).Trimmed(text) : words;
}
