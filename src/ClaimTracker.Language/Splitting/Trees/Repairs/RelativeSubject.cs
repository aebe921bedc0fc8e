using ClaimTracker.Language.Languages;

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

            if (
                tree.Is(at, "acl:relcl")
                && tree.Child(at, "nsubj") is >= 0 and var time
                && WhoBefore(tree, at, time) is >= 0 and var who
            )
            {
                nodes[who] = nodes[who] with { Relation = tree[time].Relation };
                nodes[time] = nodes[time] with { Relation = "obl:unmarked" };
            }
        }

        return new SyntaxTree(nodes);
    }

    /// <summary>"who the following year left": the year leaves nothing; -1 when it is not so built.</summary>
    private static int WhoBefore(SyntaxTree tree, int clause, int time) =>
        LanguageRules.English.Clauses.Times.Contains(tree[time].Lemma)
            ? tree.Children(clause)
                .FirstOrDefault(
                    child =>
                        tree[child].Lower is "who" or "which"
                        && !tree.Has(child, "case")
                        && child + 1 == tree.Start(time)
                        && time < clause,
                    -1
                )
            : -1;

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
