using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"The season ended with the Tigers winning the title": what "with" brings in has a subject and a participle of its own.</summary>
internal sealed class WithClause : IClauseRule
{
    public string Name => "with-clause";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var noun = NounOf(tree, index);
        var isFound =
            noun >= 0
            && !NounPhrase.IsQuantified(tree, noun)
            && (NounPhrase.IsDefinite(tree, noun) || tree[noun].IsPlural || tree.Has(noun, "nummod", "det"))
            && !tree.IsNegated(tree[noun].Head)
            && !tree.IsModal(tree[noun].Head)
            && Assertion.Of(reading, tree[noun].Head).IsMade;
        if (isFound)
        {
            reading.Cut(noun);
            reading.Cut(index);
        }

        return isFound;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var noun = NounOf(tree, index);
        return [.. NounPhrase.Pieces(tree, NounPhrase.Core(reading, noun)), .. FiniteVerb.Of(reading, index, noun)];
    }

    /// <summary>The noun between "with" and the participle; -1 when it is not so built.</summary>
    internal static int NounOf(SyntaxTree tree, int participle)
    {
        if (tree[participle].Xpos != "VBG" || tree.Has(participle, "mark", "aux", "case") || tree[participle].Head < 0)
        {
            return -1;
        }

        var noun =
            tree[participle].Relation == "acl" ? tree[participle].Head
            : tree[participle].Relation == "advcl"
                ? tree.Child(participle, "nsubj") is >= 0 and var own ? own
                    : ObliqueBefore(tree, participle)
            : -1;
        return
            noun >= 0
            && noun < participle
            && tree[noun].IsNominal
            && tree.Is(noun, "obl", "nsubj")
            && tree.Children(noun).Any(child => tree[child].Lower == "with" && tree.Is(child, "case", "mark"))
            && IsNext(tree, noun, participle)
            ? noun
            : -1;
    }

    private static int ObliqueBefore(SyntaxTree tree, int participle) =>
        tree.Children(tree[participle].Head)
            .LastOrDefault(child => child < participle && tree.Is(child, "obl") && tree.End(child) < participle, -1);

    /// <summary>Nothing but adverbs between the noun, with all that belongs to it, and the participle.</summary>
    private static bool IsNext(SyntaxTree tree, int noun, int participle)
    {
        var end = tree.Subtree(noun, child => child == participle)[^1];
        return end < participle && SyntaxTree.Between(end, participle).All(at => tree[at].Upos == "ADV");
    }
}
