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
        if (subjects is [var named, var described] && IsAside(tree, named, described))
        {
            nodes[described] = nodes[described] with { Head = named, Relation = "appos" };
            return;
        }

        if (
            subjects is [var kind, var called]
            && called == kind + 1
            && tree.Has(kind, "det")
            && !tree.Has(called, "det")
        )
        {
            // "the word odyssey has"
            nodes[called] = nodes[called] with
            {
                Head = kind,
                Relation = "flat",
            };
            return;
        }

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

    /// <summary>"History, that severe schoolmistress, has": between commas, right behind the first.</summary>
    private static bool IsAside(SyntaxTree tree, int named, int described)
    {
        var start = tree.Start(described);
        var end = tree.End(described);
        var opens = tree[start].Form == "," ? start : start - 1;
        var closes = tree[end].Form == "," ? end : end + 1;
        return opens > named
            && tree[opens].Form == ","
            && closes < tree.Count
            && tree[closes].Form == ","
            && SyntaxTree.Between(named, opens).All(at => tree.IsUnder(at, named))
            && closes + 1 < tree.Count
            && tree[closes + 1].Upos is "VERB" or "AUX" or "ADV";
    }
}
