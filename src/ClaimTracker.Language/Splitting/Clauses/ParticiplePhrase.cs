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
            && (!reading.Words.LikePrepositions.Contains(tree[index].Lower) || tree.Is(index, "conj"))
            && index > tree[index].Head
            && (!IsBare(tree, index) || WithAgent(tree, index) >= 0)
            && !HasObjectOfItsOwn(reading, index)
            // "the north occupied by Holt and the south by Lind": two makers are of two things.
            && tree.Children(index).Count(child => IsAgent(tree, child)) < 2
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
        return
        [
            .. Antecedent.Of(reading, before),
            .. FiniteVerb.Of(reading, index, noun),
            .. NounPhrase.Pieces(reading.Tree, Lent(reading, index)),
        ];
    }

    /// <summary>"written and directed by Holt": what stands behind the last of them is said of the first as well.</summary>
    private static List<int> Lent(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        if (
            !IsBare(tree, index)
            || WithAgent(tree, index) is not (>= 0 and var lender)
            || reading.Kept(index).Contains(lender)
        )
        {
            return [];
        }

        var adjuncts = tree.Children(lender).Where(child => child > lender && tree.Is(child, "obl")).ToList();
        // "founded and published in Lagos by Holt": it may have been founded elsewhere.
        var lent = adjuncts.Count == 1 ? adjuncts[0] : adjuncts.Find(adjunct => IsAgent(tree, adjunct));
        return ClauseText.Trimmed(tree, reading.Kept(lent));
    }

    /// <summary>The later participle that has "by Holt" behind it, with only bare ones before it; -1 when there is none.</summary>
    private static int WithAgent(SyntaxTree tree, int index)
    {
        var first = tree.Is(index, "conj") ? tree[index].Head : index;
        var next = tree.Children(first)
            .Where(child => child > index && tree.Is(child, "conj"))
            .SkipWhile(child => IsParticiple(tree, child) && IsBare(tree, child))
            .FirstOrDefault(-1);
        return
            next >= 0
            && IsParticiple(tree, next)
            && tree[index].Xpos is "VBN" or "VBD"
            && tree.Children(next).Any(child => child > next && IsAgent(tree, child))
            ? next
            : -1;
    }

    private static bool IsParticiple(SyntaxTree tree, int at) =>
        tree[at].Xpos is "VBN" or "VBD" && !tree.Has(at, "nsubj", "aux", "mark");

    private static bool IsAgent(SyntaxTree tree, int adjunct) =>
        tree.Is(adjunct, "obl")
        && tree.Child(adjunct, "case") is >= 0 and var preposition
        && tree[preposition].Lower == "by";

    private static bool IsBare(SyntaxTree tree, int index) =>
        tree.Children(index).All(child => tree.Is(child, "cc", "punct", "conj"));

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

    /// <summary>"was a mission to the island flown by Holt": the mission was flown, or the island.</summary>
    private static bool IsInsideKind(SyntaxTree tree, int noun) =>
        tree.Is(noun, "nmod") && tree[noun].Head is >= 0 and var kind && Antecedent.IsCopied(tree, kind);

    /// <summary>"Holt, a writer, created the show": what is done to the show is not done to Holt.</summary>
    private static bool HasObjectOfItsOwn(SentenceReading reading, int index) =>
        reading.Tree[index].Xpos is "VBN" or "VBD"
        && reading.Tree.Child(index, "obj") is var done
        && done > index
        && !reading.Tree.Subtree(done).Exists(at => TimeWords.Is(reading, at))
        && !reading.Words.TwoObjects.Contains(reading.Tree[index].Lemma);

    /// <summary>"the highest tower built in Ghent", "the sixth final held in Lagos": of others that may not be so.</summary>
    private static bool IsOneOfAKind(SyntaxTree tree, int noun) =>
        !Antecedent.IsCopied(tree, noun)
        && tree.Subtree(noun)
            .Where(child => child < noun)
            .Any(child =>
                tree[child].Xpos is "JJS" or "RBS"
                || tree[child].Lower is "first" or "second" or "third" or "last" or "only" or "next"
                || (tree[child].Upos is "ADJ" or "NOUN" && tree[child].Lower.EndsWith("th", StringComparison.Ordinal))
            );

    /// <summary>"the region bordering Algeria", but not "plains flanking rivers" or "the share of people living alone".</summary>
    private static bool IsSaidOfOneThing(SyntaxTree tree, int index)
    {
        var noun = NounBefore(tree, index);
        var first = tree.Is(index, "conj") ? tree[index].Head : index;
        var isNext = tree.Children(noun).All(child => child < noun || child >= first || !tree.Is(child, "nmod"));
        var isSame = tree.Children(noun).Any(child => tree[child].Lower == "same");
        return isNext
            && !isSame
            && !IsOneOfAKind(tree, noun)
            && !IsInsideKind(tree, noun)
            && (NounPhrase.IsDefinite(tree, noun) || Antecedent.IsCopied(tree, noun));
    }
}
