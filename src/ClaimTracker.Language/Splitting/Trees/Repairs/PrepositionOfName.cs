namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"by the studio Larkspur": the preposition belongs to the name, not to what describes it.</summary>
internal static class PrepositionOfName
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            if (
                tree.Is(at, "case")
                && tree[tree[at].Head] is { Relation: "nmod:desc" } description
                && description.Head > at
            )
            {
                nodes[at] = nodes[at] with { Head = description.Head };
            }
        }

        return new SyntaxTree(nodes);
    }
}
