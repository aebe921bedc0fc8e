namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"was born in Paris, grew up in Lyon and moved": a member of a list that was hung on the member before it hangs on the first one.</summary>
internal static class ChainedList
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            var before = nodes[at].Head;
            if (tree.Is(at, "conj") && before > 0 && IsInnerMember(tree, before) && IsLike(tree, at, before))
            {
                nodes[at] = nodes[at] with { Head = nodes[before].Head };
            }
        }

        return new SyntaxTree(nodes);
    }

    /// <summary>A member between the first and the last: a comma before it and no "and" of its own.</summary>
    private static bool IsInnerMember(SyntaxTree tree, int member) =>
        tree.Is(member, "conj")
        && IsLike(tree, member, tree[member].Head)
        && tree.IsSetOff(member)
        && !tree.Has(member, "nsubj")
        && !tree.Children(member).Any(child => child < member && tree.Is(child, "cc"));

    private static bool IsLike(SyntaxTree tree, int one, int other) =>
        // "is a producer, painter and dancer": the first is what is said, the others are listed with it.
        tree[one].IsNominal
            && tree[other].IsNominal
            && !tree.Has(one, "nsubj", "cop")
        || (
            tree.IsPredicate(one)
                ? tree.IsPredicate(other)
                : !tree.IsPredicate(other) && tree[one].IsNominal == tree[other].IsNominal
        );
}
