using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"Rents rose because wages rose": the reason is a claim too. What hangs on "if" or "so that" stays where it is.</summary>
internal sealed class AdverbialClause : IClauseRule
{
    public string Name => "adverbial-clause";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var isFound =
            tree[index].Relation == "advcl"
            && tree.IsPredicate(index)
            && tree.IsFiniteClause(index)
            && tree.Subject(index) >= 0
            && Assertion.Of(reading, index).IsMade;
        if (IsAsSaid(reading, index))
        {
            reading.Drop(index);
            return false;
        }

        if (isFound && !tree.IsNegated(tree[index].Head) && NarrowerOf(tree, index) < 0)
        {
            reading.Cut(index);
        }

        return isFound;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index)
    {
        var narrower = NarrowerOf(reading.Tree, index);
        return [.. ClauseText.Of(reading, index).Where(piece => narrower < 0 || piece.Token != narrower)];
    }

    /// <summary>"only after", "even though": said of when or why, not of what; -1 when there is none.</summary>
    private static int NarrowerOf(SyntaxTree tree, int index) =>
        tree.Child(index, "mark") is > 0 and var mark
        && tree[mark - 1].Lower
            is "only"
                or "even"
                or "just"
                or "especially"
                or "particularly"
                or "not"
                or "partly"
                or "mainly"
            ? mark - 1
            : -1;

    /// <summary>"As we expected, the port was sold", "as the survey shows": an aside about who knew it.</summary>
    private static bool IsAsSaid(SentenceReading reading, int index)
    {
        var (tree, words) = (reading.Tree, reading.Words);
        var lemma = tree[index].Lemma;
        return tree[index].Relation == "advcl"
            && tree.Child(index, "mark") is >= 0 and var mark
            && tree[mark].Lower == "as"
            && !tree.Has(index, "obj", "ccomp", "xcomp")
            && (words.Saying.Contains(lemma) || words.Knowing.Contains(lemma) || words.LeavingOpen.Contains(lemma));
    }

    /// <summary>Whether the word that opens the clause makes it a fact; "if", "unless" and "so that" do not.</summary>
    public static bool IsTakenAsFact(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var marks = tree.Children(index).Where(child => tree.Is(child, "mark", "case") && child < index).ToList();
        if (tree.IsFiniteClause(index))
        {
            return marks.Count == 1
                && !IsAsSaid(reading, index)
                && reading.Words.FactMarkers.Contains(tree[marks[0]].Lower)
                && !tree.IsModal(index);
        }

        return marks.Count == 0
            ? tree[index].Xpos is "VBG" or "VBN"
            : marks.Count == 1 && reading.Words.ParticipleMarkers.Contains(tree[marks[0]].Lower);
    }
}
