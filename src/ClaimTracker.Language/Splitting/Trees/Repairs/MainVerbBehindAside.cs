namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"The observers, deployed that summer, inspected a third": the participle between the commas is no main verb.</summary>
internal static class MainVerbBehindAside
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        var aside = tree.Root;
        var subject = tree.Child(aside, "nsubj") is >= 0 and var own ? own : SubjectOfNext(tree, aside);
        var isAside =
            tree[aside].Xpos is "VBN" or "VBD"
            && subject >= 0
            && subject < aside
            && !tree.Has(aside, "aux", "cop")
            && tree[aside - 1].Form == ",";
        var verb = isAside ? MainVerb(tree, aside) : -1;
        return verb < 0 ? tree : Hang(tree, aside, subject, verb);
    }

    /// <summary>The subject of a verb behind, when it stands before the aside.</summary>
    private static int SubjectOfNext(SyntaxTree tree, int aside) =>
        tree.Children(aside)
            .Where(child => child > aside && tree.Is(child, "conj", "parataxis"))
            .Select(child => tree.Child(child, "nsubj"))
            .FirstOrDefault(subject => subject >= 0 && subject < aside, -1);

    private static int MainVerb(SyntaxTree tree, int aside) =>
        tree.Children(aside)
            .FirstOrDefault(
                child =>
                    child > aside
                    && tree.Is(child, "advcl", "conj", "parataxis")
                    && tree[child].Xpos is "VBN" or "VBD" or "VBZ" or "VBP"
                    && !tree.Has(child, "mark", "aux", "cc")
                    && (!tree.Has(child, "nsubj") || tree.Child(child, "nsubj") < aside)
                    && (tree[child - 1].Form == "," || tree[tree.Start(child)].Form == ","),
                -1
            );

    private static SyntaxTree Hang(SyntaxTree tree, int aside, int subject, int verb)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        nodes[verb] = nodes[verb] with
        {
            Head = -1,
            Relation = "root",
            Xpos = tree[verb].Xpos == "VBN" ? "VBD" : tree[verb].Xpos,
        };
        nodes[subject] = nodes[subject] with { Head = verb, Relation = "nsubj" };
        nodes[aside] = nodes[aside] with { Head = subject, Relation = "acl", Xpos = "VBN" };
        foreach (var child in tree.Children(aside).Where(child => child > verb || child < tree.Start(subject)))
        {
            nodes[child] = nodes[child] with { Head = verb };
        }

        return new SyntaxTree(nodes);
    }
}
