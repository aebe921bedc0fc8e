using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Makes a verb agree when one member of a list became its subject: "A and B were" gives "A was".</summary>
internal static class Agreement
{
    public static Proposition Apply(SentenceReading reading, Proposition claim, int subject, int member)
    {
        var tree = reading.Tree;
        var isSingular =
            !tree[member].IsPlural
            && tree[member].Lower is not ("they" or "we" or "you" or "i" or "others" or "these" or "those");
        if (!isSingular || tree[member].Upos == "NUM")
        {
            return claim;
        }

        var predicate = tree[subject].Head;
        var verbs = tree.Children(predicate)
            .Concat(tree.Children(predicate).Where(child => tree.Is(child, "conj")).SelectMany(tree.Children))
            .Where(child => tree.Is(child, "aux", "cop"))
            .Append(predicate)
            .Concat(tree.Children(predicate).Where(child => tree.Is(child, "conj")));
        var finite = verbs.Where(verb => IsPlural(tree[verb])).ToHashSet();
        return claim with
        {
            Pieces =
            [
                .. claim.Pieces.Select(piece =>
                    finite.Contains(piece.Token)
                        ? piece with
                        {
                            Form = Inflection.Singular(tree[piece.Token].Form, tree[piece.Token].Lemma),
                        }
                        : piece
                ),
            ],
        };
    }

    private static bool IsPlural(SyntaxNode verb) => verb.Xpos == "VBP" || verb.Lower == "were";
}
