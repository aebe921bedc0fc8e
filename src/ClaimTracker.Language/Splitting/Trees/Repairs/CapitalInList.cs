namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"Holt, Will Berg and Mary Lind": a capital between a comma and a name opens the name.</summary>
internal static class CapitalInList
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 1; at + 1 < nodes.Length; at++)
        {
            if (
                tree[at].Xpos == "MD"
                && char.IsUpper(tree[at].Form[0])
                && tree[at - 1].Form is "," or "and"
                && tree[at + 1].IsName
                && (tree[at].Head == at + 1 || tree[at + 1].Head == at)
            )
            {
                nodes[at] = nodes[at] with
                {
                    Upos = "PROPN",
                    Xpos = "NNP",
                    Relation = tree[at].Head == at + 1 ? "compound" : tree[at].Relation,
                };
            }
        }

        return new SyntaxTree(nodes);
    }
}
