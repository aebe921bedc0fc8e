using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Tells lists that may be taken apart from those that act as one, leave a choice open or only look like lists.</summary>
internal static class ListRules
{
    public static bool MaySplit(SentenceReading reading, Proposition claim, MemberList list)
    {
        var tree = reading.Tree;
        if (list.Joint is not ("and" or "as" or "plus" or "but") || IsName(tree, list))
        {
            return false;
        }

        // "and/or"
        if (SyntaxTree.Between(list.First, list.Members[^1]).Any(at => tree[at].Form == "/"))
        {
            return false;
        }

        if (
            list.Members.Any(member =>
                tree.Children(member)
                    .Any(child => tree[child].Lower is "not" or "or" or "nor" && tree.Is(child, "cc", "cc:preconj"))
            )
        )
        {
            return false;
        }

        if (IsPartOfCondition(tree, claim.Head, list.First))
        {
            return false;
        }

        return list.IsOfPredicates(tree)
            ? PredicateLists.MaySplit(reading, list)
            : ThingLists.MaySplit(reading, claim, list);
    }

    /// <summary>"if A and B agree", "students who read and write": the list belongs to a clause that only holds as a whole.</summary>
    private static bool IsPartOfCondition(SyntaxTree tree, int head, int first)
    {
        for (var at = first; at != head && at >= 0; at = tree[at].Head)
        {
            if (tree.Is(at, "advcl", "acl", "csubj", "ccomp"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Marks &amp; Spencer", "Health and Human Services".</summary>
    private static bool IsName(SyntaxTree tree, MemberList list) =>
        IsOneNameWithThe(tree, list)
        || (list.Joint == "&" && list.Members.All(member => tree[member].IsName))
        || (tree[list.First].IsName && tree.Is(list.First, "compound", "flat", "amod"))
        || (
            list.First > 0
            && tree[list.First].IsName
            && tree[list.First].Head >= 0
            && tree.Is(list.First, "nmod")
            && tree[tree[list.First].Head].IsName
            && !tree.Is(tree[list.First].Head, "obl", "nsubj")
        );

    /// <summary>"the Iron and Steel Museum of Ghent": one article for two names may mean one thing.</summary>
    private static bool IsOneNameWithThe(SyntaxTree tree, MemberList list) =>
        list.Members.Count == 2
        && list.Members.All(member => char.IsUpper(tree[member].Form[0]))
        && tree.Children(list.First).Any(child => tree[child].Lower == "the")
        && !tree.Has(list.Members[1], "det", "case", "nmod:poss");
}
