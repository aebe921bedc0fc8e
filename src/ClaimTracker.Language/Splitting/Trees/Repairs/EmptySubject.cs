namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"It is essential that the ministry pays": this "it" points at nothing named before.</summary>
internal static class EmptySubject
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            var predicate = tree[at].Head;
            if (
                tree[at].Lower == "it"
                && tree.Is(at, "nsubj")
                && predicate > at
                && tree.Has(predicate, "cop")
                && predicate + 1 < tree.Count
                && tree[predicate].Upos is "ADJ" or "NOUN"
                && tree[predicate + 1].Lower is "that" or "to" or "whether" or "how" or "why"
                && tree[predicate + 1].Xpos is not ("WDT" or "WP")
            )
            {
                nodes[at] = nodes[at] with { Relation = "expl" };
            }
        }

        return new SyntaxTree(nodes);
    }
}
