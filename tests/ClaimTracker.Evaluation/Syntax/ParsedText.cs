using ClaimTracker.Language;
using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Sentences;
using ClaimTracker.Language.Syntax;
using ClaimTracker.Training.Conllu;

namespace ClaimTracker.Evaluation.Syntax;

/// <summary>Takes raw texts apart as the product does: blocks, sentences, tokens, trees.</summary>
internal static class ParsedText
{
    public static IReadOnlyList<ParsedSentence> Sentences(string text, SyntaxParser parser) =>
        parser.Parse(text, Spans(text));

    /// <summary>The same as CoNLL-U sentences, with every character of the text.</summary>
    public static List<ConlluSentence> Of(string text, SyntaxParser parser) =>
        [.. parser.Parse(text, WithMarks(text, Spans(text))).Select(sentence => Sentence(text, sentence))];

    private static List<TextSpan> Spans(string text)
    {
        var spans = new List<TextSpan>();
        foreach (var block in BlockReader.Read(text, LanguageRules.English))
        {
            SentenceSplitter.Split(text, block.Span, LanguageRules.English, spans);
        }

        return spans;
    }

    /// <summary>
    /// The same sentences with what lies between them: bullets and rules of a page are no part of a block for us, but tokens of the
    /// treebank.
    /// </summary>
    private static List<TextSpan> WithMarks(string text, List<TextSpan> spans)
    {
        var whole = new List<TextSpan>();
        var start = 0;
        foreach (var (index, span) in spans.Index())
        {
            var end = index == spans.Count - 1 ? text.Length : span.End;
            whole.Add(new TextSpan(start, end));
            start = end;
        }

        return whole.Count == 0 ? [new TextSpan(0, text.Length)] : whole;
    }

    private static ConlluSentence Sentence(string text, ParsedSentence sentence) =>
        new(
            [
                .. sentence.Tokens.Select(token => new ConlluWord(
                    token.Form,
                    token.Lemma,
                    token.Upos,
                    token.Xpos,
                    token.Head + 1,
                    token.Relation,
                    token.Span.End < text.Length && char.IsWhiteSpace(text[token.Span.End]),
                    token.Continues
                )),
            ],
            StartsDocument: false,
            StartsParagraph: false
        );
}
