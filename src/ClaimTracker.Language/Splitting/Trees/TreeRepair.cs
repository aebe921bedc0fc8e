namespace ClaimTracker.Language.Splitting.Trees;

/// <summary>Sets right what a parser often gets wrong and a second look at order and tags can tell.</summary>
internal static class TreeRepair
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        var nodes = tree.Nodes.ToArray();
        GiveVerbToSubject(tree, nodes);
        tree = new SyntaxTree(nodes);
        NamePastTense(tree, nodes);
        tree = new SyntaxTree(nodes);
        for (var head = 0; head < tree.Count; head++)
        {
            KeepNearerSubject(tree, nodes, head);
        }

        return new SyntaxTree(nodes);
    }

    /// <summary>"The fair opened in June": no sentence is a noun with a participle when nothing else could be its verb.</summary>
    private static void GiveVerbToSubject(SyntaxTree tree, SyntaxNode[] nodes)
    {
        var root = tree.Root;
        if (
            !tree[root].IsNominal
            || tree.Has(root, "cop", "nsubj", "parataxis")
            || tree.Nodes[^1].Form is not ("." or "!")
        )
        {
            return;
        }

        var verb = Enumerable
            .Range(root + 1, tree.Count - root - 1)
            .FirstOrDefault(
                at => tree[at] is { Relation: "acl", Xpos: "VBN" or "VBD" } && !tree.Has(at, "obl:agent", "mark"),
                -1
            );
        if (verb < 0)
        {
            return;
        }

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
    }

    /// <summary>A participle with a subject and no auxiliary is the past tense: "the fair opened".</summary>
    private static void NamePastTense(SyntaxTree tree, SyntaxNode[] nodes)
    {
        for (var at = 0; at < nodes.Length; at++)
        {
            var isPast =
                nodes[at].Xpos == "VBN"
                && tree.Is(at, "root", "conj", "ccomp", "parataxis", "acl:relcl")
                && tree.Has(at, "nsubj")
                && !tree.Has(at, "aux", "cop", "nsubj:pass");
            var isAfterPast =
                nodes[at].Xpos == "VBN"
                && tree.Is(at, "conj")
                && !tree.Has(at, "aux", "cop")
                && nodes[nodes[at].Head].Xpos == "VBD";
            var isMisread =
                nodes[at].Xpos == "VBP"
                && Languages.LanguageRules.English.Clauses.Irregular.Values.Any(forms => forms.Past == nodes[at].Lower)
                && !Languages.LanguageRules.English.Clauses.Irregular.ContainsKey(nodes[at].Lower);
            if (isPast || isAfterPast || isMisread)
            {
                nodes[at] = nodes[at] with { Xpos = "VBD" };
            }
        }
    }

    /// <summary>Two subjects before one verb: the nearer one is the subject, what stands before it opens the sentence.</summary>
    private static void KeepNearerSubject(SyntaxTree tree, SyntaxNode[] nodes, int head)
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
