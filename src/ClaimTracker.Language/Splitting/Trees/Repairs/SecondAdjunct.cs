namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"served from 2000 to 2001 and from 2005 to 2013": a second adjunct behind "and" is listed with the first that opens alike, each with its own "to".</summary>
internal static class SecondAdjunct
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            if (First(tree, at) is var first and >= 0)
            {
                nodes[at] = nodes[at] with { Head = first, Relation = "conj" };
                var end = tree.Children(tree[at].Head)
                    .FirstOrDefault(child => child > first && child < at && IsEnd(tree, child), -1);
                if (end >= 0 && CaseOf(tree, first) == "from")
                {
                    nodes[end] = nodes[end] with { Head = first, Relation = "nmod" };
                }
            }
        }

        return new SyntaxTree(nodes);
    }

    /// <summary>The adjunct that another one, behind "and", repeats; -1 when there is none.</summary>
    private static int First(SyntaxTree tree, int at)
    {
        if (!tree.Is(at, "obl") || !tree.Has(at, "cc") || CaseOf(tree, at) is not { Length: > 0 } preposition)
        {
            return -1;
        }

        return tree.Children(tree[at].Head)
            .LastOrDefault(
                child =>
                    child < at && child > tree[at].Head && tree.Is(child, "obl") && CaseOf(tree, child) == preposition,
                -1
            );
    }

    private static bool IsEnd(SyntaxTree tree, int child) =>
        tree.Is(child, "obl") && CaseOf(tree, child) is "to" or "until" or "till" or "through";

    private static string CaseOf(SyntaxTree tree, int noun) =>
        tree.Child(noun, "case") is >= 0 and var preposition ? tree[preposition].Lower : "";
}
