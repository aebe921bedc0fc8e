namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"a film directed by Holt, written by Lind, and starring Berg": three participles of one noun.</summary>
internal static class ListOfParticiples
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            var before = nodes[at].Head;
            if (before >= 0 && before < at && IsMember(tree, nodes, at, before))
            {
                nodes[at] = nodes[at] with { Relation = "conj" };
                foreach (
                    var member in tree.Children(at).Where(child => tree.Is(child, "conj") && IsParticiple(tree, child))
                )
                {
                    nodes[member] = nodes[member] with { Head = before };
                }
            }
        }

        return new SyntaxTree(nodes);
    }

    private static bool IsMember(SyntaxTree tree, SyntaxNode[] nodes, int at, int before) =>
        tree[at].Relation == "advcl"
        && IsParticiple(tree, at)
        && tree.IsSetOff(at)
        && tree[before].Relation == "acl"
        && nodes[before].Xpos == "VBN"
        && !tree.Has(before, "aux");

    private static bool IsParticiple(SyntaxTree tree, int at) =>
        tree[at].Xpos is "VBN" or "VBG" && !tree.Has(at, "mark", "nsubj", "aux", "case");
}
