using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Passages;
using ClaimTracker.Language.Sentences;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting;

/// <summary>Takes a text apart into claims. Holds no state: safe to call from every thread.</summary>
public static class ClaimSplitter
{
    /// <summary>Sentences are parsed side by side, which is faster, and in portions, which bounds the memory.</summary>
    private const int SentencesAtOnce = 64;

    /// <summary>Splits <paramref name="text"/>. Any string gives an answer; text without assertions gives no claims.</summary>
    public static SplitText Split(string text, SplitOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        return Split(text, options, options.Unit == ClaimUnit.Clause ? SentenceTrees.Read : NoTrees);
    }

    /// <summary>The same with trees of one's own.</summary>
    internal static SplitText Split(string text, SplitOptions options, TreeReader trees)
    {
        var code = LanguageCode.Of(options.Language) ?? LanguageDetector.Detect(text);
        var language = LanguageRules.For(code);
        var blocks = BlockReader.Read(text, language);
        var (sentences, telling) = (new List<TextSpan>(), new List<(TextSpan Sentence, BlockKind Block)>());
        foreach (var block in blocks)
        {
            var first = sentences.Count;
            SentenceSplitter.Split(text, block.Span, language, sentences);
            if (block.Kind != BlockKind.Headline)
            {
                telling.AddRange(sentences.Skip(first).Select(sentence => (sentence, block.Kind)));
            }
        }

        return new SplitText
        {
            Language = code,
            Blocks = blocks,
            Sentences = sentences,
            Claims = ClaimsOf(
                text,
                telling,
                language,
                options,
                code == LanguageRules.English.Code || code == LanguageDetector.Unknown ? trees : NoTrees
            ),
        };
    }

    /// <summary>A sentence without a tree stays whole.</summary>
    private static SyntaxTree?[] NoTrees(string text, IReadOnlyList<TextSpan> sentences) =>
        new SyntaxTree?[sentences.Count];

    private static List<ClaimDraft> ClaimsOf(
        string text,
        List<(TextSpan Sentence, BlockKind Block)> telling,
        LanguageRules language,
        SplitOptions options,
        TreeReader trees
    )
    {
        var (found, claims) = (new SentenceClaims(options), new List<ClaimDraft>());
        foreach (var portion in telling.Chunk(SentencesAtOnce))
        {
            TextSpan[] spans = [.. portion.Select(each => each.Sentence)];
            var masked = BracketMask.Apply(text, spans);
            var parsed = trees(masked, spans);
            foreach (var (at, (sentence, block)) in portion.Index())
            {
                var passage = Passage.Read(text, sentence, block, language);
                var tree = SecondLook.Of(masked, sentence, parsed[at], language, trees);
                var quote = tree is null ? null : QuotedWords.Find(passage);
                claims.AddRange(
                    found.Of(passage, tree, quote is null ? null : (quote, trees(masked, [quote.Span])[0]))
                );
            }
        }

        return claims;
    }
}
