namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"Rents rose by 5 per cent and wages fell": a verb that joins a list without an "and" of its own has it on the noun right before, its subject.</summary>
internal static class LostSubjectOfMember
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var verb = 2; verb < nodes.Length; verb++)
        {
            if (SubjectBefore(tree, verb) is >= 0 and var subject)
            {
                nodes[subject] = nodes[subject] with { Head = verb, Relation = "nsubj" };
                foreach (var joint in tree.Children(subject).Where(child => tree.Is(child, "cc")))
                {
                    nodes[joint] = nodes[joint] with { Head = verb };
                }
            }
        }

        return new SyntaxTree(nodes);
    }

    private static int SubjectBefore(SyntaxTree tree, int verb)
    {
        var isBare =
            tree.Is(verb, "conj")
            && tree[verb] is { Upos: "VERB", IsFinite: true }
            && !tree.Has(verb, "nsubj", "csubj", "expl", "cc")
            && tree.Start(verb) is var start
            && start > 0
            && tree[start].Form != ","
            && tree[start - 1].IsNominal;
        return isBare
            ? Enumerable
                .Range(0, verb)
                .LastOrDefault(
                    at =>
                        tree.Is(at, "conj")
                        && tree[at].IsNominal
                        && tree.Has(at, "cc")
                        && !tree.Has(at, "case")
                        && tree.End(at) == tree.Start(verb) - 1
                        && !tree.IsUnder(at, verb),
                    -1
                )
            : -1;
    }
}
