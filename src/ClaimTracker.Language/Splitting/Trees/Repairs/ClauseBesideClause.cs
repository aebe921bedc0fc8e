using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"87 surrendered, 31 were killed": what stands behind a comma is no complement of a verb that takes none.</summary>
internal static class ClauseBesideClause
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        if (FirstOfTwo(tree) is >= 0 and var first)
        {
            Lead(tree, nodes, first);
            return new SyntaxTree(nodes);
        }

        var words = LanguageRules.English.Clauses;
        for (var at = 0; at < nodes.Length; at++)
        {
            var head = tree[at].Head;
            var isBeside =
                head >= 0
                && at > head
                && tree.Is(at, "ccomp")
                && tree.Has(at, "nsubj")
                && !tree.Has(at, "mark")
                && tree.IsFiniteClause(at)
                && tree[tree.Start(at)] is { Form: not "," } opener
                && tree.Start(at) > 0
                && tree[tree.Start(at) - 1].Form == ","
                && opener.Form is not ("\u201C" or "\"")
                && !words.Saying.Contains(tree[head].Lemma)
                && !words.Knowing.Contains(tree[head].Lemma)
                && !words.LeavingOpen.Contains(tree[head].Lemma);
            if (isBeside)
            {
                nodes[at] = nodes[at] with { Relation = "conj" };
            }
        }

        return new SyntaxTree(nodes);
    }

    /// <summary>"87 surrendered, 31 were killed" with the second clause as its root: the first; -1 when there is none.</summary>
    private static int FirstOfTwo(SyntaxTree tree)
    {
        var root = tree.Root;
        if (LanguageRules.English.Clauses.Saying.Contains(tree[root].Lemma))
        {
            return -1;
        }

        return tree.Children(root)
            .FirstOrDefault(
                child =>
                    child < root
                    && tree.Is(child, "advcl", "ccomp")
                    && tree[child].Xpos is "VBD" or "VBZ" or "VBP"
                    && tree.Has(child, "nsubj")
                    && !tree.Has(child, "mark", "aux", "advmod")
                    && tree.Child(root, "nsubj") is >= 0 and var subject
                    && subject > child
                    && tree.Start(subject) is > 0 and var start
                    && tree[start - 1].Form == ","
                    && tree.End(child) < start
                    && tree[0].Xpos is not ("``" or "''"),
                -1
            );
    }

    /// <summary>The first clause leads; what opens the sentence belongs to it.</summary>
    private static void Lead(SyntaxTree tree, SyntaxNode[] nodes, int first)
    {
        var root = tree.Root;
        nodes[first] = nodes[first] with { Head = -1, Relation = "root" };
        nodes[root] = nodes[root] with { Head = first, Relation = "conj" };
        var start = tree.Start(first);
        foreach (
            var child in tree.Children(root).Where(child => child < start || (tree.Is(child, "conj") && child > root))
        )
        {
            nodes[child] = nodes[child] with { Head = first };
        }
    }
}
