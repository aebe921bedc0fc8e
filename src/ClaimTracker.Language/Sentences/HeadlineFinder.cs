using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Sentences;

/// <summary>Tells unmarked headlines and captions from paragraphs; a headline is short, one line, one sentence, no full stop, and something follows that they head.</summary>
internal static class HeadlineFinder
{
    private const int LongestHeadlineChars = 110;
    private const int LongestHeadlineWords = 14;

    public static List<Block> Name(string text, List<BlockDraft> drafts, LanguageRules language)
    {
        var blocks = new List<Block>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var (span, mark) = drafts[i];
            var kind =
                mark
                ?? (
                    CaptionLine.Is(text, span, language) ? BlockKind.Caption
                    : i + 1 < drafts.Count && IsHeadline(text, span, language) ? BlockKind.Headline
                    : BlockKind.Paragraph
                );
            blocks.Add(new Block(kind, span));
        }

        return blocks;
    }

    private static bool IsHeadline(string text, TextSpan span, LanguageRules language)
    {
        if (span.Length > LongestHeadlineChars || char.IsLower(text[span.Start]) || EndsLikeASentence(text, span))
        {
            return false;
        }

        var words = 1;
        for (var i = span.Start; i < span.End; i++)
        {
            if (LineReader.IsLineBreak(text[i]))
            {
                return false;
            }

            words += char.IsWhiteSpace(text[i]) ? 1 : 0;
        }

        return words <= LongestHeadlineWords && IsOneSentence(text, span, language);
    }

    private static bool IsOneSentence(string text, TextSpan span, LanguageRules language)
    {
        var sentences = new List<TextSpan>(1);
        SentenceSplitter.Split(text, span, language, sentences);
        return sentences.Count == 1;
    }

    /// <summary>The last mark counts, be it inside or outside of closing quotes.</summary>
    private static bool EndsLikeASentence(string text, TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && EndMarks.IsCloser(text[end - 1]))
        {
            end--;
        }

        return end > span.Start && text[end - 1] is '.' or '!' or '\u2026' or ':' or ';' or ',';
    }
}
