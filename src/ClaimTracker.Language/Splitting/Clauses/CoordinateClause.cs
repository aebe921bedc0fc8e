using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"The mayor resigned and the council met": each clause has its own subject.</summary>
internal sealed class CoordinateClause : IClauseRule
{
    public string Name => "coordinate-clause";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var isFound =
            tree.Is(index, "conj")
            && tree.IsPredicate(index)
            && tree.IsFiniteClause(index)
            && (tree.Subject(index) >= 0 || tree.Has(index, "expl"))
            && !IsAlternative(tree, index)
            && !StandsForVerb(tree, index)
            && Assertion.Of(reading, index).IsMade;
        if (isFound)
        {
            reading.Cut(index);
        }

        return isFound;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index) => ClauseText.Of(reading, index);

    /// <summary>"and so does the baker", "nor was the mayor".</summary>
    public static bool StandsForVerb(SyntaxTree tree, int index) =>
        tree[index].Upos == "AUX"
        && tree.Children(index).Any(child => child < index && tree[child].Lower is "so" or "nor" or "neither");

    private static bool IsAlternative(SyntaxTree tree, int index) =>
        tree.Children(index).Any(child => tree.Is(child, "cc") && tree[child].Lower is "or" or "nor");
}
