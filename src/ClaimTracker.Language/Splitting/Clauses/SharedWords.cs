using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Tells which words on the first member of a list belong to every member.</summary>
internal static class SharedWords
{
    /// <summary>Whether <paramref name="child"/>, which hangs on the first member, is said of <paramref name="member"/> too.</summary>
    public static bool Are(SentenceReading reading, MemberList list, int member, int child)
    {
        var tree = reading.Tree;
        if (child > tree.End(list.Members[^1]))
        {
            return true;
        }

        if (child > list.First || tree.Is(child, "punct", "cc"))
        {
            return false;
        }

        return list.IsOfPredicates(tree) ? OfPredicates(reading, list, member, child) : OfThings(tree, member, child);
    }

    private static bool OfPredicates(SentenceReading reading, MemberList list, int member, int child)
    {
        var tree = reading.Tree;
        var hasTense = tree.IsFiniteClause(member);
        if (tree.Is(child, "nsubj", "expl", "csubj"))
        {
            return !tree.Has(member, "nsubj", "expl");
        }

        if (tree.Is(child, "aux", "cop"))
        {
            return !hasTense
                && !(tree.Is(child, "cop") && tree[member].Upos == "VERB" && tree[member].Xpos is not ("VBN" or "VBG"))
                && !(tree.Is(child, "aux:pass") && tree[member].Xpos == "VBG");
        }

        if (tree.Is(child, "mark"))
        {
            return !tree.Has(member, "mark");
        }

        if (tree.Is(child, "advmod"))
        {
            return reading.Words.Hedges.Contains(tree[child].Lower)
                && !(hasTense && tree[child].Lower is "not" or "n't" or "never" or "only")
                && !(hasTense && tree.Child(list.First, "aux", "cop") is >= 0 and var auxiliary && auxiliary < child);
        }

        if (tree.Is(child, "det", "nmod:poss", "case"))
        {
            return tree[member].Upos is not ("VERB" or "AUX" or "ADJ") && !hasTense && OfThings(tree, member, child);
        }

        var subject = tree.Subject(list.First);
        return tree.Is(child, "obl", "advcl") && subject > child && !HasOwnTime(reading, list, member, child);
    }

    /// <summary>"On 5 June he fell ill, and died the following day": not on 5 June.</summary>
    private static bool HasOwnTime(SentenceReading reading, MemberList list, int member, int child) =>
        member != list.First
        && IsTime(reading, child)
        && reading.Tree.Children(member).Any(own => IsTime(reading, own));

    private static bool IsTime(SentenceReading reading, int adjunct) =>
        !reading.Tree.Is(adjunct, "nsubj", "advcl", "conj", "xcomp", "ccomp")
        && reading.Tree.Subtree(adjunct).Exists(at => TimeWords.Is(reading, at));

    private static bool OfThings(SyntaxTree tree, int member, int child)
    {
        if (tree.Is(child, "case"))
        {
            return !tree.Has(member, "case");
        }

        if (tree.Is(child, "det", "nmod:poss"))
        {
            var isOne = tree[child].Lower is "a" or "an" or "another" or "each" or "every";
            return !tree.Has(member, "det", "nmod:poss", "nummod", "case")
                && !tree[member].IsName
                && !(isOne && tree[member].IsPlural);
        }

        return tree.Is(child, "mark", "aux", "cop", "nsubj", "expl");
    }
}
