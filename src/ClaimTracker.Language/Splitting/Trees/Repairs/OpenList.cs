namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"a company that makes lamps, motors, and pumps": things between commas wait for their "and", so what comes behind it is the last of them.</summary>
internal static class OpenList
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        for (var at = 0; at < tree.Count; at++)
        {
            if (IsClosing(tree, at) && FirstOfOpenList(tree, at) is var first and >= 0)
            {
                SyntaxNode[] nodes = [.. tree.Nodes];
                nodes[at] = nodes[at] with { Head = first };
                tree = new SyntaxTree(nodes);
            }
        }

        return tree;
    }

    private static bool IsClosing(SyntaxTree tree, int member) =>
        tree.Is(member, "conj") && IsThing(tree, member) && JointOf(tree, member) >= 0;

    /// <summary>The first of two things or more that end where the last one starts and are joined by commas alone; -1 when there are none.</summary>
    private static int FirstOfOpenList(SyntaxTree tree, int last)
    {
        var end = tree.Start(last) - 1;
        if (end < 0)
        {
            return -1;
        }

        return tree.Ancestors(end)
            .Prepend(end)
            .TakeWhile(at => at != tree[last].Head)
            .FirstOrDefault(at => tree.End(at) == end && IsOpen(tree, at), -1);
    }

    private static bool IsOpen(SyntaxTree tree, int first)
    {
        var members = tree.Children(first).Where(child => tree.Is(child, "conj")).ToList();
        return members.Count > 0
            && IsThing(tree, first)
            && members.TrueForAll(member =>
                IsThing(tree, member)
                && JointOf(tree, member) < 0
                && tree.IsSetOff(member)
                && tree[member].IsName == tree[first].IsName
            );
    }

    private static bool IsThing(SyntaxTree tree, int at) =>
        tree[at].IsNominal && !tree.Has(at, "nsubj", "cop", "acl:relcl", "case", "appos");

    private static int JointOf(SyntaxTree tree, int member) =>
        tree.Children(member).FirstOrDefault(child => child < member && tree.Is(child, "cc"), -1);
}
