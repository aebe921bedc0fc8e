namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"the Medal of Freedom and the Gold Medal": what has an article is listed with what has one, not with a name inside it.</summary>
internal static class MemberLevel
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            if (tree.Is(at, "conj") && IsTooDeep(tree, at, tree[at].Head))
            {
                nodes[at] = nodes[at] with { Head = tree[tree[at].Head].Head };
            }
        }

        return new SyntaxTree(nodes);
    }

    private static bool IsTooDeep(SyntaxTree tree, int member, int first) =>
        tree[first].Relation == "nmod"
        && !tree.Has(first, "det", "nmod:poss", "nummod")
        && tree[first].IsNominal
        && tree[member].IsNominal
        && HasThe(tree, member)
        && !tree.Has(member, "case")
        && HasThe(tree, tree[first].Head)
        && tree[member].IsName == tree[tree[first].Head].IsName;

    private static bool HasThe(SyntaxTree tree, int noun) =>
        tree.Children(noun).Any(child => tree.Is(child, "det") && tree[child].Lower == "the");
}
