using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"Arland is a country in the north, with a population of 11 million": what it is said to have, it has.</summary>
internal sealed class WithPossession : IClauseRule
{
    public string Name => "with-possession";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var kind = tree[index].Head;
        var isFound =
            tree[index].Upos == "NOUN"
            && tree.Is(index, "obl", "nmod")
            && kind >= 0
            && kind < index
            && tree[kind].Upos == "NOUN"
            && tree.Child(kind, "cop") is >= 0 and var copula
            && tree[copula].Lower is "is" or "are" or "was" or "were"
            && tree.Subject(kind) is >= 0 and var subject
            && tree[subject].Xpos is not ("WP" or "WDT" or "EX" or "DT")
            && tree.IsSetOff(index)
            && tree.Children(index).Where(child => tree.Is(child, "case")).ToList() is [var preposition]
            && tree[preposition].Lower == "with"
            && tree.Start(index) is var start
            && (start == preposition || start + 1 == preposition)
            && !tree.IsNegated(kind)
            && !tree.IsModal(kind)
            && !OpensList(tree, index)
            && !NounPhrase.IsQuantified(tree, index)
            && Assertion.Of(reading, kind).IsMade;
        if (isFound)
        {
            reading.Cut(index);
        }

        return isFound;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var kind = tree[index].Head;
        var preposition = tree.Child(index, "case");
        var isPast = tree[tree.Child(kind, "cop")].Lower is "was" or "were";
        var has =
            isPast ? "had"
            : NounPhrase.IsSingular(tree, tree.Subject(kind)) ? "has"
            : "have";
        return
        [
            .. NounPhrase.Pieces(tree, NounPhrase.Core(reading, tree.Subject(kind))),
            Piece.Finite(tree, preposition, has),
            .. NounPhrase.Pieces(
                tree,
                ClauseText.Trimmed(tree, [.. reading.Kept(index).Where(token => token > preposition)])
            ),
        ];
    }

    /// <summary>", with a revenue of 3 million, and the oldest harbour": what is listed may hang on a word further up.</summary>
    private static bool OpensList(SyntaxTree tree, int noun) =>
        tree.Has(noun, "conj") || tree.Subtree(noun).Exists(at => tree[at].Upos == "CCONJ" && tree[at - 1].Form == ",");
}
