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
            && (tree.IsFiniteClause(index) || SharesAuxiliary(tree, index))
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

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index) =>
        SharesAuxiliary(reading.Tree, index) ? WithAuxiliary(reading, index) : ClauseText.Of(reading, index);

    /// <summary>"Three people were killed and ten wounded": a participle with a subject of its own and the first one's auxiliary.</summary>
    private static bool SharesAuxiliary(SyntaxTree tree, int index)
    {
        var first = tree[index].Head;
        return tree.Is(index, "conj")
            && tree[index].Xpos == "VBN"
            && !tree.Has(index, "aux", "cop")
            && tree.Child(index, "nsubj") is >= 0 and var subject
            && subject < index
            && tree.Has(first, "aux:pass")
            && !tree.IsNegated(first)
            && !tree.IsModal(first);
    }

    private static List<Piece> WithAuxiliary(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var subject = tree.Child(index, "nsubj");
        var isCounted =
            tree.Has(subject, "nummod") || (tree[subject].Upos == "NUM" && tree[subject].Lower is not ("one" or "1"));
        var isSingular = !isCounted && NounPhrase.IsSingular(tree, subject);
        var auxiliaries = tree.Children(tree[index].Head)
            .Where(child => tree.Is(child, "aux"))
            .Select(child => Piece.Of(tree, child, Agreeing(tree[child], isSingular)) with { IsTensed = true });
        var pieces = ClauseText.Of(reading, index);
        pieces.InsertRange(pieces.FindIndex(piece => piece.Token == index), auxiliaries);
        return pieces;
    }

    private static string Agreeing(SyntaxNode auxiliary, bool isSingular) =>
        auxiliary.Lower switch
        {
            "was" or "were" => isSingular ? "was" : "were",
            "is" or "are" => isSingular ? "is" : "are",
            "has" or "have" => isSingular ? "has" : "have",
            _ => auxiliary.Form,
        };

    /// <summary>"and so does the baker", "nor was the mayor".</summary>
    public static bool StandsForVerb(SyntaxTree tree, int index) =>
        tree[index].Upos == "AUX"
        && tree.Children(index).Any(child => child < index && tree[child].Lower is "so" or "nor" or "neither");

    private static bool IsAlternative(SyntaxTree tree, int index) =>
        tree.Children(index).Any(child => tree.Is(child, "cc") && tree[child].Lower is "or" or "nor");
}
