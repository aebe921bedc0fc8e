namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>Two subjects before one verb: the nearer one is the subject, what stands before it opens the sentence.</summary>
internal static class NearerSubject
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var head = 0; head < tree.Count; head++)
        {
            Keep(tree, nodes, head);
        }

        return new SyntaxTree(nodes);
    }

    private static void Keep(SyntaxTree tree, SyntaxNode[] nodes, int head)
    {
        var subjects = tree.Children(head)
            .Where(child => child < head && tree[child].Relation is "nsubj" or "nsubj:pass")
            .ToList();
        if (
            subjects.Count < 2
            || !tree[subjects[^1] - 1].IsPunctuation && tree[tree.Start(subjects[^1])].Upos == "PRON"
        )
        {
            return;
        }

        var nearer = tree.Start(subjects[^1]);
        var opener = tree.Children(head)
            .FirstOrDefault(child => child < subjects[0] && tree.Is(child, "obl", "advmod"), -1);
        foreach (var child in tree.Children(head))
        {
            if (child < nearer && child > opener && opener >= 0 && !tree.Is(child, "punct", "mark", "cc"))
            {
                nodes[child] = nodes[child] with { Head = opener, Relation = "conj" };
            }
            else if (subjects.Contains(child) && child != subjects[^1])
            {
                nodes[child] = nodes[child] with { Relation = "dislocated" };
            }
        }
    }
}
