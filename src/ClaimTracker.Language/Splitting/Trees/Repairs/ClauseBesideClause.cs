using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"87 surrendered, 31 were killed": what stands behind a comma is no complement of a verb that takes none.</summary>
internal static class ClauseBesideClause
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        var words = LanguageRules.English.Clauses;
        for (var at = 0; at < nodes.Length; at++)
        {
            var head = tree[at].Head;
            var isBeside =
                head >= 0
                && at > head
                && tree.Is(at, "ccomp")
                && tree.Has(at, "nsubj")
                && !tree.Has(at, "mark")
                && tree.IsFiniteClause(at)
                && tree[tree.Start(at)] is { Form: not "," } first
                && tree.Start(at) > 0
                && tree[tree.Start(at) - 1].Form == ","
                && first.Form is not ("\u201C" or "\"")
                && !words.Saying.Contains(tree[head].Lemma)
                && !words.Knowing.Contains(tree[head].Lemma)
                && !words.LeavingOpen.Contains(tree[head].Lemma);
            if (isBeside)
            {
                nodes[at] = nodes[at] with { Relation = "conj" };
            }
        }

        return new SyntaxTree(nodes);
    }
}
