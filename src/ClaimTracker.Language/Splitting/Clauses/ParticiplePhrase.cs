using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"an army made up of soldiers", "a region bordering Algeria": the participle becomes a finite verb, said of the noun.</summary>
internal sealed class ParticiplePhrase : IClauseRule
{
    public string Name => "participle";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var isFound =
            IsSaidOfNoun(tree, index)
            && tree[index].Xpos is "VBN" or "VBG" or "VBD"
            && !tree.Has(index, "mark", "nsubj", "aux")
            && !reading.Words.LikePrepositions.Contains(tree[index].Lower)
            && index > tree[index].Head
            && tree.Children(index).Any(child => !tree.Is(child, "cc", "punct", "conj"))
            && !(tree[index].Xpos == "VBG" && reading.Words.Occupied.Contains(tree[NounBefore(tree, index)].Lemma))
            && tree.Children(index).All(child => child > index || tree.Is(child, "advmod", "punct", "cc"))
            && (tree.IsSetOff(index) || IsSaidOfOneThing(tree, index))
            && Assertion.Of(reading, index).IsMade;
        if (isFound && (tree.IsSetOff(index) || Antecedent.IsCopied(tree, NounBefore(tree, index))))
        {
            reading.Cut(index);
        }

        return isFound;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index)
    {
        var before = NounBefore(reading.Tree, index);
        var noun = Antecedent.NounOf(reading.Tree, before);
        return [.. Antecedent.Of(reading, before), .. FiniteVerb.Of(reading, index, noun)];
    }

    /// <summary>Alone or in a list: "directed by Holt and starring Berg".</summary>
    private static bool IsSaidOfNoun(SyntaxTree tree, int index) =>
        tree[index].Relation == "acl"
        || (
            tree.Is(index, "conj")
            && tree[tree[index].Head] is { Relation: "acl", Xpos: "VBN" or "VBG" }
            && !tree.Has(tree[index].Head, "mark", "aux", "nsubj")
        );

    private static int NounBefore(SyntaxTree tree, int index) =>
        tree.Is(index, "conj") ? tree[tree[index].Head].Head : tree[index].Head;

    /// <summary>"the region bordering Algeria", but not "plains flanking rivers" or "the share of people living alone".</summary>
    private static bool IsSaidOfOneThing(SyntaxTree tree, int index)
    {
        var noun = NounBefore(tree, index);
        var first = tree.Is(index, "conj") ? tree[index].Head : index;
        var isNext = tree.Children(noun).All(child => child < noun || child >= first || !tree.Is(child, "nmod"));
        var isSame = tree.Children(noun).Any(child => tree[child].Lower == "same");
        return isNext && !isSame && (NounPhrase.IsDefinite(tree, noun) || Antecedent.IsCopied(tree, noun));
    }
}
