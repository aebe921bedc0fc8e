using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"Anna Holt, the mayor, ..." gives "Anna Holt is the mayor."</summary>
internal sealed class Apposition : IClauseRule
{
    public string Name => "apposition";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        if (
            !tree.Is(index, "appos")
            || !IsBehindComma(tree, index)
            || index < tree[index].Head
            || IsInList(tree, index)
        )
        {
            return false;
        }

        var (first, second) = (tree[index].Head, index);
        var isFound =
            Describes(tree, second, first)
            || (Describes(tree, first, second) && IsRole(reading, first) && !tree.Has(second, "nmod"));
        if (isFound)
        {
            reading.Cut(index);
        }

        return isFound;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var (name, description) = Describes(tree, index, tree[index].Head)
            ? (tree[index].Head, index)
            : (index, tree[index].Head);
        var isPlural = tree[description].IsPlural;
        var rest =
            description == index
                ? ClauseText.Trimmed(tree, UpToVerb(reading, index))
                : NounPhrase.Core(reading, description);
        var clause = tree.ClauseOf(tree[index].Head);
        var isPast = tree.IsPast(clause) && !reading.Words.Saying.Contains(tree[clause].Lemma);
        var needsArticle = !isPlural && !HasArticle(tree, description) && !IsTitleOf(tree, description);
        return
        [
            .. NounPhrase.Pieces(tree, NounPhrase.Core(reading, name)),
            Piece.Insert(Inflection.Be(isPast, !isPlural)),
            .. needsArticle ? [Piece.Insert("a")] : Array.Empty<Piece>(),
            .. NounPhrase.Pieces(tree, rest),
        ];
    }

    /// <summary>"Ada, now a storm, threatened": what follows the closing comma with a verb is not said of the storm.</summary>
    private static List<int> UpToVerb(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        return
        [
            .. reading
                .Kept(index)
                .TakeWhile(at =>
                    at <= index
                    || tree[at].Form != ","
                    || at + 1 >= tree.Count
                    || tree[at + 1].Upos is not ("VERB" or "AUX")
                ),
        ];
    }

    /// <summary>"the mayor, Anna Holt": in this order only somebody's role, or a thing that "the" or "its" tells from others.</summary>
    private static bool IsRole(SentenceReading reading, int noun) =>
        reading.Words.People.IsRole(reading.Tree[noun].Lower) || reading.Tree.Has(noun, "nmod:poss");

    /// <summary>Members of a list that the parser took for names of each other.</summary>
    private static bool IsInList(SyntaxTree tree, int index) =>
        tree.Is(tree[index].Head, "conj", "appos")
        || tree.Children(tree[index].Head).Count(child => tree.Is(child, "appos") && tree.IsSetOff(child)) > 1;

    /// <summary>A noun that says what somebody or something is; the name beside it is what it is said of.</summary>
    private static bool Describes(SyntaxTree tree, int noun, int named) =>
        tree[noun].Upos == "NOUN"
        && !tree.Has(noun, "nsubj", "nummod")
        && !tree.IsNegativePhrase(noun)
        && !tree.IsNegativePhrase(named)
        // Of two things neither of which has a name the parser takes many for the same that only stand in a list.
        && tree[named].IsName
        && tree[noun].IsPlural == (tree[named].IsPlural || tree.Has(named, "conj"))
        && (tree[named].Upos is "PROPN" or "NOUN");

    /// <summary>A dash opens an explanation as often as a name.</summary>
    private static bool IsBehindComma(SyntaxTree tree, int index)
    {
        var start = tree.Start(index);
        return tree[start].Form == "," || (start > 0 && tree[start - 1].Form == ",");
    }

    private static bool HasArticle(SyntaxTree tree, int noun) => tree.Has(noun, "det", "nmod:poss", "nummod");

    /// <summary>"president of Mali", "winner of the prize": one at a time, so no "a".</summary>
    private static bool IsTitleOf(SyntaxTree tree, int noun) =>
        tree.Children(noun)
            .Any(child =>
                tree.Is(child, "nmod") && child > noun && tree.Children(child).Any(at => tree[at].Lower == "of")
            );
}
