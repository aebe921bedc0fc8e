namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"The mayor resigned and the council met": a noun right before a verb without subject is its subject, not the end of a list of verbs.</summary>
internal static class LostSubject
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        var second = tree.Root;
        if (tree[second].Upos != "VERB" || tree.Has(second, "nsubj", "csubj", "expl"))
        {
            return tree;
        }

        var first = tree.Child(second, "advcl");
        var subject = first < 0 || first > second ? -1 : tree.Child(first, "conj");
        var isLost =
            subject >= 0
            && tree[first].Upos == "VERB"
            && tree.Has(first, "nsubj")
            && !tree.Has(first, "mark", "aux")
            && tree[subject].IsNominal
            && tree.Has(subject, "cc")
            && IsBeside(tree, subject, second);
        return isLost ? Hang(tree, first, subject, second) : tree;
    }

    private static bool IsBeside(SyntaxTree tree, int subject, int verb) =>
        SyntaxTree.Between(tree.End(subject), verb).All(at => tree.Is(at, "aux", "advmod", "cop"));

    private static SyntaxTree Hang(SyntaxTree tree, int first, int subject, int second)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        nodes[first] = nodes[first] with { Head = -1, Relation = "root" };
        nodes[second] = nodes[second] with { Head = first, Relation = "conj" };
        nodes[subject] = nodes[subject] with { Head = second, Relation = "nsubj" };
        foreach (var child in tree.Children(subject).Where(child => tree.Is(child, "cc")))
        {
            nodes[child] = nodes[child] with { Head = second };
        }

        foreach (var child in tree.Children(second).Where(child => child < tree.Start(subject) && child != first))
        {
            nodes[child] = nodes[child] with { Head = first };
        }

        return new SyntaxTree(nodes);
    }
}
