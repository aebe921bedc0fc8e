using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Sentences;
using ClaimTracker.Language.Words;

namespace ClaimTracker.Language.Splitting.Trees;

/// <summary>
/// A long list after "In addition to" leads parsers astray. When such a sentence comes back without a verb and its subject, what
/// follows the last comma that gives a clause is read alone: the list is no claim anyway.
/// </summary>
internal static class SecondLook
{
    private const int MostCommas = 6;

    public static SyntaxTree? Of(
        string text,
        TextSpan sentence,
        SyntaxTree? tree,
        LanguageRules language,
        TreeReader trees
    )
    {
        if (tree is null || IsClause(tree) || !OpensWithFiller(text, sentence, language))
        {
            return tree;
        }

        var end = sentence.End;
        for (var i = 0; i < MostCommas && end > sentence.Start; i++)
        {
            var comma = text.LastIndexOf(',', end - 1, end - sentence.Start);
            if (comma < 0)
            {
                break;
            }

            var rest = new TextSpan(comma + 1, sentence.End).Trimmed(text);
            if (!rest.IsEmpty && trees(text, [rest])[0] is { } clause && IsClause(clause))
            {
                return clause;
            }

            end = comma;
        }

        return tree;
    }

    private static bool IsClause(SyntaxTree tree) =>
        tree.IsPredicate(tree.Root)
        && tree.IsFiniteClause(tree.Root)
        && tree.Subject(tree.Root) is >= 0 and var subject
        && subject < tree.Root;

    private static bool OpensWithFiller(string text, TextSpan sentence, LanguageRules language)
    {
        var words = WordScanner.Scan(text, sentence with { End = Math.Min(sentence.End, sentence.Start + 40) });
        return words.Count > 0 && language.Clauses.FrontedFillers.LengthAt(words, 0) > 0;
    }
}
