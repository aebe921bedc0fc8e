using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Passages;
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
        var (sentences, claims) = (new List<TextSpan>(), new List<ClaimDraft>());
        foreach (var block in blocks)
        {
            var first = sentences.Count;
            SentenceSplitter.Split(text, block.Span, language, sentences);
            if (block.Kind != BlockKind.Headline)
            {
                AddClaims(text, block.Kind, sentences.Skip(first), language, claims);
            }
        }

        return new SplitText
        {
            Language = code,
            Blocks = blocks,
            Sentences = sentences,
            Claims = claims,
        };
    }

    private static void AddClaims(
        string text,
        BlockKind block,
        IEnumerable<TextSpan> sentences,
        LanguageRules language,
        List<ClaimDraft> into
    )
    {
        foreach (var sentence in sentences)
        {
            if (WholeSentence.Apply(Passage.Read(text, sentence, block, language)) is { } claim)
            {
                into.Add(claim);
            }
        }
    }
}
