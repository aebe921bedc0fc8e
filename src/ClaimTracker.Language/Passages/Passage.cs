using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Sentences;
using ClaimTracker.Language.Words;

namespace ClaimTracker.Language.Passages;

/// <summary>The part of a sentence that a claim may be made of, with what the rules ask about it.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Span">The part: the sentence without a dateline.</param>
/// <param name="Block">The kind of the block it stands in.</param>
/// <param name="Words">The words of the part.</param>
/// <param name="Language">The language it is read in.</param>
internal sealed record Passage(
    string Text,
    TextSpan Sentence,
    TextSpan Span,
    BlockKind Block,
    IReadOnlyList<Word> Words,
    LanguageRules Language
)
{
    public static Passage Read(string text, TextSpan sentence, BlockKind block, LanguageRules language)
    {
        var words = WordScanner.Scan(text, sentence);
        var dateline = Dateline.LengthOf(text, sentence, words, language);
        return dateline == 0
            ? new Passage(text, sentence, sentence, block, words, language)
            : After(text, sentence, sentence.Start + dateline, block, language);
    }

    /// <summary>The characters of the part.</summary>
    public ReadOnlySpan<char> Characters => Text.AsSpan(Span.Start, Span.Length);

    private static Passage After(string text, TextSpan sentence, int start, BlockKind block, LanguageRules language)
    {
        var rest = new TextSpan(start, sentence.End).Trimmed(text);
        return new Passage(text, sentence, rest, block, WordScanner.Scan(text, rest), language);
    }
}
