using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"A native of Lyon, she moved to Paris" says that she was a native of Lyon.</summary>
internal sealed class FrontedDescription : IClauseRule
{
    public string Name => "fronted-description";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var clause = tree[index].Head;
        var isFound =
            clause > index
            && tree[index] is { Upos: "NOUN", Xpos: "NN" }
            && tree[index].Relation
                is "obl:unmarked"
                    or "dislocated"
                    or "appos"
                    or "nsubj"
                    or "obl"
                    or "nmod:unmarked"
                    or "advcl"
            && tree.Children(index).Any(child => child < index && tree[child].Lower is "a" or "an")
            && !tree.Has(index, "case", "conj", "cop")
            && !reading.Words.Times.Contains(tree[index].Lower)
            && IsAtFront(tree, index)
            && tree.IsFiniteClause(clause)
            && SubjectBehind(tree, index, clause) >= 0
            && Assertion.Of(reading, clause).IsMade;
        if (isFound)
        {
            reading.Cut(index);
        }

        return isFound;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var clause = tree[index].Head;
        return
        [
            .. NounPhrase.Pieces(tree, reading.Kept(SubjectBehind(tree, index, clause))),
            Piece.Insert(Inflection.Be(tree.IsPast(clause), isSingular: true)),
            .. NounPhrase.Pieces(tree, ClauseText.Trimmed(tree, reading.Kept(index))),
        ];
    }

    private static bool IsAtFront(SyntaxTree tree, int index) =>
        Enumerable.Range(0, tree.Start(index)).All(at => tree[at].IsPunctuation);

    /// <summary>The clause's subject when it stands right behind the comma and is one person or thing; -1 otherwise.</summary>
    private static int SubjectBehind(SyntaxTree tree, int index, int clause)
    {
        var comma = tree.Subtree(index).Where(at => !tree[at].IsPunctuation).Max() + 1;
        return tree.Children(clause)
            .FirstOrDefault(
                child =>
                    child > index
                    && tree.Is(child, "nsubj")
                    && !tree[child].IsPlural
                    && !tree.Has(child, "conj")
                    && (tree[child].IsName || tree[child].Lower is "he" or "she" or "it")
                    && comma < tree.Count
                    && tree[comma].Form == ","
                    && tree.Start(child) == comma + 1,
                -1
            );
    }
}
