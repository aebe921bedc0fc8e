namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"a film directed by Holt, written by Lind, and starring Berg": three participles of one noun.</summary>
internal static class ListOfParticiples
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            if (nodes[at].Head >= 0 && ParticipleAbove(tree, at) is >= 0 and var participle)
            {
                nodes[at] = nodes[at] with { Head = participle, Relation = "conj" };
            }

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

        for (var at = 0; at < nodes.Length; at++)
        {
            if (
                tree.Is(at, "conj")
                && IsParticiple(tree, at)
                && ParticipleOf(tree, tree[at].Head, at) is >= 0 and var first
            )
            {
                nodes[at] = nodes[at] with { Head = first };
            }
        }

        return new SyntaxTree(nodes);
    }

    /// <summary>"is a game designed by Holt, and later developed by Lind": the participle of the noun before; -1 when there is none.</summary>
    private static int ParticipleOf(SyntaxTree tree, int noun, int before) =>
        tree[noun].IsNominal
            ? tree.Children(noun)
                .FirstOrDefault(
                    child =>
                        child < before && tree[child] is { Relation: "acl", Xpos: "VBN" } && !tree.Has(child, "aux"),
                    -1
                )
            : -1;

    /// <summary>"directed by Holt, written by Lind", "used as a lorry, built by Lind": the second participle was hung on Holt, or on the lorry.</summary>
    private static int ParticipleAbove(SyntaxTree tree, int at)
    {
        var name = tree[at].Head;
        var first = tree[name].Head;
        var isNamesake =
            tree[at] is { Relation: "acl", Xpos: "VBN" }
            && tree.IsSetOff(at)
            && (
                tree[name].IsName
                || tree.Children(name)
                    .Any(child => tree[child].Lower is "a" or "an" || (tree.Is(child, "appos") && tree[child].IsName))
            )
            && tree.Is(name, "obl", "obj")
            && first >= 0
            && first < name
            && tree[first] is { Relation: "acl", Xpos: "VBN" or "VBG" };
        return isNamesake ? first : -1;
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
