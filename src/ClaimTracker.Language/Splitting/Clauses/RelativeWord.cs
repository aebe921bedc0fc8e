using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>The "who", "which", "that" or "whose" that opens a relative clause.</summary>
internal static class RelativeWord
{
    /// <summary>Its index; -1 when the clause has none ("the book he wrote").</summary>
    public static int In(SyntaxTree tree, int clause)
    {
        var start = tree.Start(clause);
        for (var i = start; i < clause; i++)
        {
            if (tree[i].Xpos is "WDT" or "WP" or "WP$" or "WRB" && tree.IsUnder(i, clause))
            {
                return i - start <= 3 ? i : -1;
            }
        }

        return -1;
    }

    public static RelativeRole RoleOf(SyntaxTree tree, int pronoun, int clause)
    {
        if (tree[pronoun].Xpos == "WP$")
        {
            return tree.Is(tree[pronoun].Head, "nsubj") ? RelativeRole.Possessor : RelativeRole.None;
        }

        if (tree[pronoun].Head != clause)
        {
            return RelativeRole.None;
        }

        if (tree.Is(pronoun, "nsubj"))
        {
            return RelativeRole.Subject;
        }

        if (tree.Is(pronoun, "obj"))
        {
            return RelativeRole.Object;
        }

        if (tree.Is(pronoun, "obl") && tree.Has(pronoun, "case"))
        {
            return RelativeRole.Adjunct;
        }

        return tree[pronoun].Lower == "where" ? RelativeRole.Place : RelativeRole.None;
    }

    public static IReadOnlyList<Piece> PrepositionsOf(SyntaxTree tree, int pronoun) =>
        [.. tree.Children(pronoun).Where(child => tree.Is(child, "case")).Select(child => Piece.Of(tree, child))];
}

/// <summary>What the relative word stands for in its clause.</summary>
internal enum RelativeRole
{
    None,
    Subject,
    Object,
    Possessor,
    Adjunct,
    Place,
}
