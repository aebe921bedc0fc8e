using System.Globalization;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Evaluation.Syntax;

/// <summary>Shows trees to people: one line for each token, an empty line between sentences.</summary>
internal static class ParsePrinter
{
    /// <summary>Place, form, base form, tags, head from 1, relation.</summary>
    public static string Print(IEnumerable<ParsedSentence> sentences) => string.Join('\n', sentences.Select(Print));

    private static string Print(ParsedSentence sentence) =>
        string.Concat(
            sentence.Tokens.Select(
                (token, i) =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{i + 1}\t{token.Form}\t{token.Lemma}\t{token.Upos}\t{token.Xpos}\t{token.Head + 1}\t{token.Relation}\n"
                    )
            )
        );
}
