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
            tree[index].Relation == "acl"
            && tree[index].Xpos is "VBN" or "VBG" or "VBD"
            && !tree.Has(index, "mark", "nsubj", "aux")
            && index > tree[index].Head
            && tree.Children(index).Count > 0
            && Assertion.Of(reading, index).IsMade;
        if (isFound && (tree.IsSetOff(index) || Antecedent.IsCopied(tree, tree[index].Head)))
        {
            reading.Cut(index);
        }

        return isFound;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index)
    {
        var noun = Antecedent.NounOf(reading.Tree, reading.Tree[index].Head);
        return [.. Antecedent.Of(reading, reading.Tree[index].Head), .. FiniteVerb.Of(reading, index, noun)];
    }
}
