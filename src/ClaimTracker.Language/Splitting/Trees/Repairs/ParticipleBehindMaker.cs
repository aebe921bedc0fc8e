namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"is an album by Anna Holt, released in 1977": what stands behind the maker's name and a comma is said of the thing made.</summary>
internal static class ParticipleBehindMaker
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            if (
                tree[at] is { Relation: "acl", Xpos: "VBN" }
                && tree.IsSetOff(at)
                && Made(tree, tree[at].Head) is >= 0 and var made
            )
            {
                nodes[at] = nodes[at] with { Head = made };
            }
        }

        return new SyntaxTree(nodes);
    }

    /// <summary>The noun that a name behind "by" belongs to; -1 when it is not so built.</summary>
    private static int Made(SyntaxTree tree, int maker) =>
        tree.Is(maker, "nmod")
        && tree[maker].IsName
        && tree[maker].Head is >= 0 and var made
        && tree[made].Upos == "NOUN"
        && tree.Has(made, "cop")
        && tree.Children(maker).Any(child => tree.Is(child, "case") && tree[child].Lower == "by")
            ? made
            : -1;
}
