namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"a show that aired for years": a clause with "that" or "which" right behind a noun tells about the noun.</summary>
internal static class RelativeSubject
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            var head = tree[at].Head;
            if (
                head >= 0
                && head < at
                && tree.Is(at, "csubj")
                && tree[head].IsNominal
                && tree.Start(at) == head + 1
                && tree[head + 1].Xpos is "WDT" or "WP"
            )
            {
                nodes[at] = nodes[at] with { Relation = "acl:relcl" };
            }
        }

        return new SyntaxTree(nodes);
    }
}
