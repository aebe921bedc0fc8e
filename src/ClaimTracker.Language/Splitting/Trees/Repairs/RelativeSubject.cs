namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"a show that aired for years", "said Holt, who voted against it": such a clause tells about the noun before it.</summary>
internal static class RelativeSubject
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            if (tree.Is(at, "csubj", "ccomp", "parataxis", "advcl") && NounBefore(tree, at) is >= 0 and var noun)
            {
                nodes[at] = nodes[at] with { Head = noun, Relation = "acl:relcl" };
            }
        }

        return new SyntaxTree(nodes);
    }

    /// <summary>The noun right before "who", "which" or "that", or before the comma that stands there; -1 when there is none.</summary>
    private static int NounBefore(SyntaxTree tree, int clause)
    {
        var words = tree.Subtree(clause).Where(at => !tree[at].IsPunctuation).ToList();
        var opener = words.Count > 0 ? words[0] : clause;
        var before = opener - 1;
        if (
            tree[opener].Xpos is not ("WDT" or "WP")
            || tree[opener].Head != clause
            || !tree.Is(opener, "nsubj")
            || before < 1
            || tree[clause].Head > clause
        )
        {
            return -1;
        }

        var noun = tree[before].Form == "," ? before - 1 : before;
        while (noun >= 0 && tree.Is(noun, "flat", "nmod:desc") && tree[noun].Head < clause)
        {
            noun = tree[noun].Head;
        }

        return noun >= 0 && tree[noun].Upos is "NOUN" or "PROPN" && !tree.IsUnder(noun, clause) ? noun : -1;
    }
}
