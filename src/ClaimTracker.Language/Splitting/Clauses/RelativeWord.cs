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
                return i - start <= 3 && !IsNone(tree, i, clause) ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>"so many complaints that the ministry stopped the sale": a clause with an object of its own has no place for a "that".</summary>
    public static bool IsNone(SyntaxTree tree, int word, int clause) =>
        tree[word].Lower == "that"
        && tree.Is(word, "obj")
        && tree.Children(clause).Any(child => child != word && tree.Is(child, "obj"));

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
