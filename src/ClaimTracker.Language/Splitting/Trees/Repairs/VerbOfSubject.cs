namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"The fair opened in June": no sentence is a noun with a participle when nothing else could be its verb.</summary>
internal static class VerbOfSubject
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        var root = tree.Root;
        if (!tree.IsNounForSentence())
        {
            return tree;
        }

        var verb = SyntaxTree
            .Between(root, tree.Count)
            .FirstOrDefault(
                at => tree[at] is { Relation: "acl", Xpos: "VBN" or "VBD" } && !tree.Has(at, "obl:agent", "mark"),
                -1
            );
        return verb < 0 ? tree : Hang(tree, root, verb);
    }

    private static SyntaxTree Hang(SyntaxTree tree, int root, int verb)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        var noun = tree[verb].Head;
        nodes[verb] = nodes[verb] with { Head = -1, Relation = "root", Xpos = "VBD" };
        nodes[root] = nodes[root] with { Head = verb, Relation = "nsubj" };
        foreach (
            var child in tree.Children(root)
                .Concat(tree.Children(noun))
                .Where(child => child > verb && tree.Is(child, "conj", "punct", "advcl", "obl"))
        )
        {
            nodes[child] = nodes[child] with { Head = verb };
        }

        return new SyntaxTree(nodes);
    }
}
