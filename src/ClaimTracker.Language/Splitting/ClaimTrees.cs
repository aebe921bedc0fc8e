using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Splitting.Trees;
using ClaimTracker.Language.Splitting.Trees.Repairs;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Language.Splitting;

/// <summary>Shows the trees that claims are cut along: not those of the bare sentence, but after brackets were blanked out and mistakes repaired.</summary>
public static class ClaimTrees
{
    /// <summary>The trees of the sentences of a text that was split, in order; sentences that have none are left out.</summary>
    public static IReadOnlyList<ParsedSentence> Read(string text, SplitText split)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(split);
        if (split.Language != LanguageRules.English.Code && split.Language != LanguageDetector.Unknown)
        {
            return [];
        }

        var language = LanguageRules.For(split.Language);
        var masked = BracketMask.Apply(text, split.Sentences);
        var parsed = SentenceTrees.Read(masked, split.Sentences);
        return
        [
            .. split
                .Sentences.Zip(
                    parsed,
                    (sentence, tree) =>
                        (sentence, Tree: SecondLook.Of(masked, sentence, tree, language, SentenceTrees.Read))
                )
                .Where(each => each.Tree is { Count: > 0 })
                .Select(each => Shown(each.sentence, TreeRepair.Apply(each.Tree!))),
        ];
    }

    private static ParsedSentence Shown(TextSpan sentence, SyntaxTree tree) =>
        new(
            sentence,
            [
                .. tree.Nodes.Select(node => new Token(
                    node.Form,
                    node.Span,
                    node.Upos,
                    node.Xpos,
                    node.Lemma,
                    node.Head,
                    node.Relation,
                    Continues: false
                )),
            ]
        );
}
