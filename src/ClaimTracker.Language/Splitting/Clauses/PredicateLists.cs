using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Tells which lists of verbs or of what somebody is may be taken apart.</summary>
internal static class PredicateLists
{
    /// <summary>A negation or a condition before the first verb would be lost or doubled, unless each member has a tense of its own.</summary>
    public static bool MaySplit(SentenceReading reading, MemberList list)
    {
        var tree = reading.Tree;
        var others = list.Members.Skip(1).ToList();
        // A capital in the middle of a sentence opens a title: "songs such as Wait for Me and Walk Like Rain".
        if (
            others.Exists(other =>
                CoordinateClause.StandsForVerb(tree, other)
                || char.IsUpper(tree[other].Form[0]) && tree[other].Upos == "VERB"
            )
        )
        {
            return false;
        }

        // "may include fever and feeling tired": another form of the verb belongs to another list.
        if (
            tree[list.First].Xpos is "VB" or "VBD" or "VBZ" or "VBP"
            && others.Exists(other => tree[other].Xpos == "VBG" && !tree.Has(other, "aux", "nsubj"))
        )
        {
            return false;
        }

        // "There are two views on what divides and joins them": only what is can be there.
        if (
            tree.Child(list.First, "expl") is >= 0 and var there
            && tree[there].Lower == "there"
            && others.Exists(other => tree[other].Lemma is not ("be" or "exist"))
        )
        {
            return false;
        }

        // "The idea is that you send and get": what the copula joins is a clause, not a list of predicates.
        if (tree[list.First].Upos == "VERB" && tree.Has(list.First, "cop"))
        {
            return false;
        }

        if (
            SharesObject(reading, list)
            || SyntaxTree.Between(list.First, list.Members[^1]).Any(at => tree[at].Form == ";")
        )
        {
            return false;
        }

        var isNominal = tree[list.First].Upos != "VERB";
        if (
            isNominal
            && (NamesSeveral(tree, list) || others.Exists(other => IsParticipleBehindOther(tree, list.First, other)))
        )
        {
            return false;
        }

        if (isNominal && others.Any(other => !tree.IsFiniteClause(other)) && tree.IsNegated(list.First))
        {
            return false;
        }

        if (tree.IsNegated(list.First) && others.Any(other => !tree.IsFiniteClause(other)))
        {
            return false;
        }

        if (tree.Has(list.First, "mark") && tree.Is(list.First, "advcl") && tree[list.First].Xpos == "VB")
        {
            return false;
        }

        return others.All(other =>
            tree.IsPredicate(other)
            || tree[other].Upos is "VERB"
            || (
                isNominal
                && !tree.Has(other, "nsubj")
                && tree[other].Upos is "NOUN" or "PROPN" or "ADJ" or "NUM" or "VERB"
            )
        );
    }

    /// <summary>"The places were Lagos, Accra and Lomé": several are named by several.</summary>
    private static bool NamesSeveral(SyntaxTree tree, MemberList list) =>
        tree.Subject(list.First) is >= 0 and var named
        && tree[named].IsPlural
        && list.Members.Any(member => tree[member].Upos is "NOUN" or "PROPN" && !tree[member].IsPlural);

    /// <summary>"attacked and killed a cyclist": what the second verb is done to, the first is as well.</summary>
    private static bool SharesObject(SentenceReading reading, MemberList list)
    {
        var (tree, first, next) = (reading.Tree, list.First, list.Members[1]);
        var isBare =
            tree[first].Upos == "VERB"
            && tree.Children(first)
                .All(child =>
                    child < first
                    || list.Members.Contains(child)
                    || child > list.Members[^1]
                    || tree.Is(child, "punct", "cc")
                )
            && SyntaxTree.Between(first, next).All(at => tree[at].Upos is "CCONJ" or "PUNCT" or "ADV");
        var last = SyntaxTree
            .Between(first, list.Members[^1])
            .All(at => tree[at].Upos is "CCONJ" or "PUNCT" or "ADV" or "VERB")
            ? list.Members[^1]
            : next;
        return isBare && tree.Has(last, "obj") && !reading.Words.WithoutPassive.Contains(tree[first].Lemma);
    }

    /// <summary>"is an adaptation of a book written by Holt, and published by Lind": said of the book.</summary>
    private static bool IsParticipleBehindOther(SyntaxTree tree, int first, int other) =>
        tree[other].Xpos == "VBN"
        && !tree.Has(other, "aux", "cop")
        && SyntaxTree.Between(first, other).Any(at => tree[at] is { Relation: "acl", Xpos: "VBN" });
}
