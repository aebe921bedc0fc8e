namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"Three were killed and ten wounded": a number before a participle that shares "were" is its subject.</summary>
internal static class ElidedPassive
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 1; at < nodes.Length; at++)
        {
            var number = tree.Child(at, "nummod");
            var isElided =
                tree.Is(at, "conj")
                && tree[at].Upos is "ADJ" or "VERB"
                && tree[at].Lower.EndsWith("ed", StringComparison.Ordinal)
                && number == at - 1
                && tree.Has(tree[at].Head, "aux:pass")
                && !tree.Has(at, "aux", "cop", "nsubj");
            if (isElided)
            {
                nodes[at] = nodes[at] with { Upos = "VERB", Xpos = "VBN" };
                nodes[number] = nodes[number] with { Relation = "nsubj:pass" };
            }
        }

        return new SyntaxTree(nodes);
    }
}
