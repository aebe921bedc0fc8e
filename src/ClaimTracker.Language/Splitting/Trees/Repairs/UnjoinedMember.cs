namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"The brewery, the Larkspur, an old house, burnt": what stands between commas behind a subject, with an article and no "and", tells what it is.</summary>
internal static class UnjoinedMember
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var first = 0; first < nodes.Length; first++)
        {
            var members = tree.Children(first).Where(child => tree.Is(child, "conj")).ToList();
            if (
                tree.Is(first, "nsubj")
                && tree[first].IsNominal
                && members.Count > 0
                && members.TrueForAll(member => IsAside(tree, member))
            )
            {
                foreach (var member in members)
                {
                    nodes[member] = nodes[member] with { Relation = "appos" };
                }
            }
        }

        return new SyntaxTree(nodes);
    }

    private static bool IsAside(SyntaxTree tree, int member) =>
        tree[member].Upos is "NOUN"
        && !tree.Has(member, "cc", "conj", "nsubj")
        && tree.Child(member, "det") is >= 0 and var article
        && tree[article].Lower is "a" or "an" or "the"
        && tree.IsSetOff(member)
        && tree.End(member) is var end
        && (tree[end].Form == "," || (end + 1 < tree.Count && tree[end + 1].Form == ","));
}
