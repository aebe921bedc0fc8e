namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"denied having left and claimed to have won": a verb with a tense is listed with a verb that has one, not with a participle or an infinitive.</summary>
internal static class TenseLevel
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            var first = tree[at].Head;
            var isTooDeep =
                tree.Is(at, "conj")
                && tree[at] is { Upos: "VERB", IsFinite: true }
                && !tree.Has(at, "nsubj", "aux")
                && tree[first].Upos == "VERB"
                && !tree.IsFiniteClause(first)
                && tree.Is(first, "xcomp", "advcl", "acl", "ccomp");
            if (
                isTooDeep
                && tree.Ancestors(first).FirstOrDefault(above => IsLevel(tree, above), -1) is >= 0 and var level
            )
            {
                nodes[at] = nodes[at] with { Head = level };
            }
        }

        return new SyntaxTree(nodes);
    }

    private static bool IsLevel(SyntaxTree tree, int verb) => tree.IsPredicate(verb) && tree.IsFiniteClause(verb);
}
