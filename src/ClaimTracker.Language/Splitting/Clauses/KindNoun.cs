using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"Larkspur is a 1987 Danish crime novel" says that it is a novel of 1987, a Danish one and a crime novel: each can be checked alone.</summary>
internal static class KindNoun
{
    private const int Fewest = 2;
    private const int Most = 5;

    /// <summary>One claim for each modifier of what the subject is said to be, when there are several; else the claim itself.</summary>
    public static IReadOnlyList<Proposition> Spread(SentenceReading reading, Proposition claim)
    {
        var (tree, noun) = (reading.Tree, claim.Head);
        var isKind =
            tree[noun].Upos == "NOUN"
            && tree.Has(noun, "cop")
            && tree.Children(noun).Any(child => tree[child].Lower is "a" or "an" && claim.Uses(child));
        if (!isKind || tree.IsNegated(noun) || !claim.Uses(noun))
        {
            return [claim];
        }

        var modifiers = tree.Children(noun)
            .Where(child =>
                child < noun
                && claim.Uses(child)
                && tree[child + 1].Form != "-"
                && tree.Is(child, "amod", "compound", "nummod", "nmod:unmarked", "nmod:desc")
            )
            .ToList();
        var groups = Groups(tree, modifiers);
        var mayGo =
            groups.Count >= Fewest && modifiers.Count <= Most && modifiers.All(modifier => IsPlain(reading, modifier));
        return mayGo ? [.. groups.Select(kept => With(tree, claim, modifiers, kept))] : [claim];
    }

    /// <summary>A year and a nation each stand alone; the rest belongs together: "fast food restaurant".</summary>
    private static List<List<int>> Groups(SyntaxTree tree, List<int> modifiers)
    {
        var rest = modifiers.Where(modifier => !StandsAlone(tree, modifier)).ToList();
        List<List<int>> groups =
        [
            .. modifiers.Where(modifier => StandsAlone(tree, modifier)).Select(modifier => (List<int>)[modifier]),
        ];
        return rest.Count > 0 ? [.. groups, rest] : groups;
    }

    private static bool StandsAlone(SyntaxTree tree, int modifier) =>
        tree[modifier].Upos == "NUM" || (tree[modifier].Upos == "ADJ" && char.IsUpper(tree[modifier].Form[0]));

    /// <summary>"former", "first" and "larger" change what the noun means beside them.</summary>
    private static bool IsPlain(SentenceReading reading, int modifier) =>
        reading.Tree[modifier].Xpos is not ("JJR" or "JJS" or "RBS")
        && !reading.Tree.Children(modifier).Any(child => reading.Tree[child].Lower is "most" or "more" or "not")
        && !reading.Words.ChangingAdjectives.Contains(reading.Tree[modifier].Lower);

    private static Proposition With(SyntaxTree tree, Proposition claim, List<int> modifiers, List<int> kept)
    {
        var gone = modifiers.Where(other => !kept.Contains(other)).SelectMany(other => tree.Subtree(other)).ToHashSet();
        gone.UnionWith(
            tree.Children(claim.Head)
                .Where(child => tree.Is(child, "punct") && child < claim.Head && child > modifiers[0])
        );
        return claim with { Pieces = [.. claim.Pieces.Where(piece => !gone.Contains(piece.Token))] };
    }
}
