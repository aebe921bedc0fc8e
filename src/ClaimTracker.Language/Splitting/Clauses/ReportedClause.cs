using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"The minister said that rents rose": what was said is the claim, who said it its attribution.</summary>
internal sealed class ReportedClause : IClauseRule
{
    public string Name => "reported-clause";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        if (!tree.Is(index, "ccomp") || !Assertion.Of(reading, index).IsMade)
        {
            return false;
        }

        var isClause =
            tree.IsPredicate(index)
            && tree.IsFiniteClause(index)
            && (tree.Subject(index) >= 0 || tree.Has(index, "expl"));
        if (!isClause || IsAsked(tree, index))
        {
            return false;
        }

        reading.Cut(index);
        return true;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index) => ClauseText.Of(reading, index);

    /// <summary>"said why rents rose", "asked whether rents rose".</summary>
    private static bool IsAsked(SyntaxTree tree, int index) =>
        tree.Subtree(index)
            .TakeWhile(token => token <= index)
            .Any(token => tree[token].Xpos is "WP" or "WRB" or "WDT" or "WP$")
        || tree.Children(index).Any(child => tree.Is(child, "mark") && tree[child].Lower is "if" or "whether");
}
