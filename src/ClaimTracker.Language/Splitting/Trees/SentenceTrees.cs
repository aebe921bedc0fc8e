using System.Reflection;
using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Language.Splitting.Trees;

/// <summary>Asks the parser for the trees of sentences.</summary>
internal static class SentenceTrees
{
    /// <summary>A longer sentence is a table, a list or noise: it is not parsed.</summary>
    private const int LongestChars = 2_000;

    /// <summary>Nothing can be cut from fewer words.</summary>
    private const int FewestWords = 4;

    private static readonly bool HasModel = Assembly
        .GetExecutingAssembly()
        .GetManifestResourceNames()
        .Any(name => name.EndsWith("syntax.model", StringComparison.Ordinal));

    /// <summary>A tree for each sentence; absent for a sentence that is too long, has no words, or when no model is built in.</summary>
    public static IReadOnlyList<SyntaxTree?> Read(string text, IReadOnlyList<TextSpan> sentences)
    {
        var trees = new SyntaxTree?[sentences.Count];
        if (!HasModel || SyntaxParser.For(LanguageRules.English.Code) is not { } parser)
        {
            return trees;
        }

        var parsed = Enumerable
            .Range(0, trees.Length)
            .Where(at => IsWorthParsing(text.AsSpan(sentences[at].Start, sentences[at].Length)))
            .ToList();
        foreach (var (at, sentence) in parser.Parse(text, [.. parsed.Select(at => sentences[at])]).Index())
        {
            trees[parsed[at]] = Of(sentence);
        }

        return trees;
    }

    private static bool IsWorthParsing(ReadOnlySpan<char> sentence)
    {
        if (sentence.Length > LongestChars)
        {
            return false;
        }

        var words = 0;
        for (var i = 0; i < sentence.Length && words < FewestWords; i++)
        {
            words += char.IsLetterOrDigit(sentence[i]) && (i == 0 || char.IsWhiteSpace(sentence[i - 1])) ? 1 : 0;
        }

        return words >= FewestWords;
    }

    private static SyntaxTree? Of(ParsedSentence sentence) =>
        sentence.Tokens.Count == 0
            ? null
            : new SyntaxTree([
                .. sentence.Tokens.Select(token => new SyntaxNode(
                    token.Span,
                    token.Form,
                    token.Upos,
                    token.Xpos,
                    token.Lemma,
                    token.Head,
                    token.Relation
                )),
            ]);
}
