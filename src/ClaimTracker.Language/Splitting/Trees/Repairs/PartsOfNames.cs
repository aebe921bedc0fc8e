namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"Vega 2 and Orion 5", "Anna and Peter Lind": what follows a name without a mark between belongs to it.</summary>
internal static class PartsOfNames
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 1; at < nodes.Length; at++)
        {
            var isPart =
                tree[at].Upos is "NUM" or "PROPN"
                && tree.Is(at, "appos", "conj", "nummod", "nmod")
                && tree.Children(at).Count == 0
                && nodes[at - 1] is { IsName: true, Relation: "conj" }
                && nodes[at - 1].Head == tree[at].Head;
            if (isPart)
            {
                nodes[at] = nodes[at] with { Head = at - 1, Relation = "flat" };
            }
        }

        return new SyntaxTree(nodes);
    }
}
