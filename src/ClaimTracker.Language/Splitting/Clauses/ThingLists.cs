using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Tells which lists of things or qualities may be taken apart.</summary>
internal static class ThingLists
{
    public static bool MaySplit(SentenceReading reading, Proposition claim, MemberList list)
    {
        var tree = reading.Tree;
        var first = list.First;
        if (
            !tree.Is(
                first,
                "nsubj",
                "obj",
                "obl",
                "xcomp",
                "root",
                "conj",
                "iobj",
                "nmod",
                "appos",
                "amod",
                "ccomp",
                "advcl"
            )
        )
        {
            return false;
        }

        if (NounPhrase.IsQuantified(tree, first) || tree.Is(first, "nmod:poss") || IsMereNumber(reading, first))
        {
            return false;
        }

        if (tree.Is(first, "nmod") && tree.Ancestors(first).Any(above => tree.Is(above, "nsubj")))
        {
            return false;
        }

        if (tree.Is(first, "amod") && !IsSaidOfSubject(tree, first))
        {
            return false;
        }

        if (list.Members.Any(member => tree.IsPredicate(member) || tree.Has(member, "nsubj")) || !SameKind(tree, list))
        {
            return false;
        }

        if (IsWhatSeveralAre(tree, first) || SharesLastNoun(tree, list) || IsOfMixedLevels(reading, list))
        {
            return false;
        }

        return !JointAction.Is(reading, claim, list)
            && !JointAction.IsCounted(tree, claim, list)
            && !HasTail(tree, claim, list);
    }

    /// <summary>A number, but not a year.</summary>
    private static bool IsMereNumber(SentenceReading reading, int first) =>
        reading.Tree[first].Upos == "NUM" && !TimeWords.Is(reading, first);

    /// <summary>"These are the countries of Mali, Niger and Chad": one of them is not the countries.</summary>
    private static bool IsWhatSeveralAre(SyntaxTree tree, int first) =>
        tree.Is(first, "nmod")
        && tree.Child(first, "case") is >= 0 and var preposition
        && tree[preposition].Lower == "of"
        && tree[tree[first].Head].IsPlural
        && tree.Has(tree[first].Head, "cop");

    /// <summary>"the first in the region, and the oldest harbour": what stands behind a comma of its own, or is a name among nouns, may be listed with a word further up.</summary>
    private static bool IsOfMixedLevels(SentenceReading reading, MemberList list)
    {
        var tree = reading.Tree;
        if (!tree.Is(list.First, "nmod", "obl"))
        {
            return false;
        }

        var isPairBehindComma =
            list.Members.Count == 2
            && SyntaxTree
                .Between(list.First, list.Members[1])
                .Any(at => tree[at].Form == "," && at + 1 < tree.Count && tree[at + 1].Upos == "CCONJ");
        var isTime = TimeWords.Is(reading, list.First);
        return isPairBehindComma
            || IsThingAndDeeds(tree, list)
            // "was closed in May and the port in June"
            || list.Members.Any(member => TimeWords.Is(reading, member) != isTime)
            || (!tree[list.First].IsName && list.Members.Skip(1).Any(member => tree[member].IsName));
    }

    /// <summary>"the treatment of the patient and efforts to help": efforts are not treated.</summary>
    private static bool IsThingAndDeeds(SyntaxTree tree, MemberList list) =>
        tree[list.First].Upos == "NOUN"
        && !tree[list.First].IsPlural
        && tree.Has(list.First, "det")
        && list.Members.Skip(1)
            .Any(member =>
                tree[member].IsPlural
                && !tree.Has(member, "det", "nmod:poss", "nummod", "case")
                && member + 1 < tree.Count
                && tree[member + 1].Xpos == "TO"
            );

    /// <summary>"the Emmy, Grammy and Tony awards": each name is one of the awards.</summary>
    private static bool SharesLastNoun(SyntaxTree tree, MemberList list)
    {
        var last = list.Members[^1];
        return tree[last] is { Upos: "NOUN", IsPlural: true }
            && char.IsLower(tree[last].Form[0])
            && tree.Children(last).Any(child => tree.Is(child, "compound") && tree[child].IsName)
            && list.Members.SkipLast(1).All(member => tree[member].IsName && !tree[member].IsPlural);
    }

    /// <summary>"his patience and his hope in peace": what stands behind the last member may be said of that one only.</summary>
    private static bool HasTail(SyntaxTree tree, Proposition claim, MemberList list) =>
        tree.Children(list.First)
            .Any(child => child > list.Members[^1] && claim.Uses(child) && tree.Is(child, "nmod", "acl", "amod"));

    private static bool IsSaidOfSubject(SyntaxTree tree, int adjective) =>
        tree[adjective].Head is >= 0 and var noun && tree.Has(noun, "cop") && !tree.Has(noun, "nummod");

    private static bool SameKind(SyntaxTree tree, MemberList list)
    {
        var isThing = tree[list.First].IsNominal;
        return list.Members.All(member => tree[member].IsNominal == isThing);
    }
}
