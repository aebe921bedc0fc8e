namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"... and after the war, the country was divided": what stands between "and" and a comma opens the clause behind it.</summary>
internal static class OpenerOfClause
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var clause = 0; clause < nodes.Length; clause++)
        {
            if (OpenerBefore(tree, clause) is >= 0 and var opener)
            {
                nodes[opener] = nodes[opener] with { Head = clause, Relation = "obl" };
                foreach (var joint in tree.Children(opener).Where(child => tree.Is(child, "cc")))
                {
                    nodes[joint] = nodes[joint] with { Head = clause };
                }
            }
        }

        return new SyntaxTree(nodes);
    }

    /// <summary>A noun with "and" and a preposition of its own, right before the clause's subject and its comma; -1 when there is none.</summary>
    private static int OpenerBefore(SyntaxTree tree, int clause)
    {
        var isClause =
            tree.Is(clause, "conj") && tree.IsPredicate(clause) && tree.Has(clause, "nsubj") && !tree.Has(clause, "cc");
        var comma = isClause ? tree.Start(clause) - 1 : -1;
        if (comma < 1 || tree[comma].Form != ",")
        {
            return -1;
        }

        return Enumerable
            .Range(0, comma)
            .FirstOrDefault(
                at =>
                    tree.Is(at, "conj")
                    && tree[at].IsNominal
                    && tree.Has(at, "cc")
                    && tree.Has(at, "case")
                    && tree.End(at) is var end
                    && (end == comma - 1 || end == comma)
                    && !tree.IsUnder(clause, at),
                -1
            );
    }
}
