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

        return list.IsOfPredicates(tree) ? MaySplitPredicates(reading, list) : MaySplitThings(reading, claim, list);
    }

    /// <summary>A negation or a condition before the first verb would be lost or doubled, unless each member has a tense of its own.</summary>
    private static bool MaySplitPredicates(SentenceReading reading, MemberList list)
    {
        var tree = reading.Tree;
        var others = list.Members.Skip(1).ToList();
        // A capital in the middle of a sentence opens a title: "films such as Deliver Us and Think Like a Man".
        if (
            others.Exists(other =>
                CoordinateClause.StandsForVerb(tree, other)
                || char.IsUpper(tree[other].Form[0]) && tree[other].Upos == "VERB"
            )
        )
        {
            return false;
        }

        // "The idea is that you send and get": what the copula joins is a clause, not a list of predicates.
        if (tree[list.First].Upos == "VERB" && tree.Has(list.First, "cop"))
        {
            return false;
        }

        if (SharesObject(reading, list))
        {
            return false;
        }

        var isNominal = tree[list.First].Upos != "VERB";
        if (isNominal && others.Exists(other => IsParticipleBehindOther(tree, list.First, other)))
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

    /// <summary>"attacked and killed a cyclist": what the last verb is done to, the first is as well.</summary>
    private static bool SharesObject(SentenceReading reading, MemberList list)
    {
        var (tree, first, last) = (reading.Tree, list.First, list.Members[^1]);
        var isBare =
            tree[first].Upos == "VERB"
            && tree.Children(first)
                .All(child =>
                    child < first || list.Members.Contains(child) || child > last || tree.Is(child, "punct", "cc")
                )
            && SyntaxTree.Between(first, last).All(at => tree[at].Upos is "CCONJ" or "PUNCT" or "ADV" or "VERB");
        return isBare && tree.Has(last, "obj") && !reading.Words.WithoutPassive.Contains(tree[first].Lemma);
    }

    /// <summary>"is an adaptation of a book written by Holt, and published by Lind": said of the book.</summary>
    private static bool IsParticipleBehindOther(SyntaxTree tree, int first, int other) =>
        tree[other].Xpos == "VBN"
        && !tree.Has(other, "aux", "cop")
        && SyntaxTree.Between(first, other).Any(at => tree[at] is { Relation: "acl", Xpos: "VBN" });

    private static bool MaySplitThings(SentenceReading reading, Proposition claim, MemberList list)
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

        if (NounPhrase.IsQuantified(tree, first) || tree.Is(first, "nmod:poss") || tree[first].Upos == "NUM")
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

        if (IsOfMixedLevels(tree, list))
        {
            return false;
        }

        return !ActsAsOne(reading, claim, list) && !IsCounted(tree, claim, list) && !HasTail(tree, claim, list);
    }

    /// <summary>"the second in the country, and the largest port": what stands behind a comma of its own, or is a name among nouns, may be listed with a word further up.</summary>
    private static bool IsOfMixedLevels(SyntaxTree tree, MemberList list)
    {
        if (!tree.Is(list.First, "nmod", "obl"))
        {
            return false;
        }

        var isPairBehindComma =
            list.Members.Count == 2
            && SyntaxTree
                .Between(list.First, list.Members[1])
                .Any(at => tree[at].Form == "," && at + 1 < tree.Count && tree[at + 1].Upos == "CCONJ");
        return isPairBehindComma
            || (!tree[list.First].IsName && list.Members.Skip(1).Any(member => tree[member].IsName));
    }

    /// <summary>"his patience and his hope in peace": what stands behind the last member may be said of that one only.</summary>
    private static bool HasTail(SyntaxTree tree, Proposition claim, MemberList list) =>
        tree.Children(list.First)
            .Any(child => child > list.Members[^1] && claim.Uses(child) && tree.Is(child, "nmod", "acl", "amod"));

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

    private static bool IsSaidOfSubject(SyntaxTree tree, int adjective) =>
        tree[adjective].Head is >= 0 and var noun && tree.Has(noun, "cop") && !tree.Has(noun, "nummod");

    private static bool SameKind(SyntaxTree tree, MemberList list)
    {
        var isThing = tree[list.First].IsNominal;
        return list.Members.All(member => tree[member].IsNominal == isThing);
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

    /// <summary>"the Rock and Roll Hall of Fame": one article for two names may mean one thing.</summary>
    private static bool IsOneNameWithThe(SyntaxTree tree, MemberList list) =>
        list.Members.Count == 2
        && tree[list.First].IsName
        && tree[list.Members[1]].IsName
        && tree.Children(list.First).Any(child => tree[child].Lower == "the")
        && !tree.Has(list.Members[1], "det", "case", "nmod:poss");

    private static bool ActsAsOne(SentenceReading reading, Proposition claim, MemberList list)
    {
        var (tree, words) = (reading.Tree, reading.Words);
        var clause = ClauseAbove(tree, list.First);
        if (claim.Pieces.Any(piece => piece.Token >= 0 && words.Company.Contains(tree[piece.Token].Lower)))
        {
            return true;
        }

        // "The places were Lagos, Accra and Lomé": several are named by several.
        if (tree.Has(list.First, "cop") && tree.Subject(list.First) is >= 0 and var named && tree[named].IsPlural)
        {
            return list.Members.Any(member => !tree[member].IsPlural && tree[member].IsNominal);
        }

        if (tree.Is(list.First, "nsubj"))
        {
            var isPair =
                tree[clause].IsPlural
                || (tree[clause].Upos == "NOUN" && tree[clause].Lower is "couple" or "pair" or "team" or "duo");
            return words.CompanyVerbs.Contains(tree[clause].Lemma) && !tree.Has(clause, "obj")
                || (tree.Has(clause, "cop") && isPair)
                || tree[clause].Lower is "married" or "alike" or "different" or "similar" or "equal";
        }

        return tree.IsNegated(clause) || words.CompanyVerbs.Contains(tree[tree[list.First].Head].Lemma);
    }

    /// <summary>"five men and women", "killed ten people in Mali and Niger": the number is that of the whole list.</summary>
    private static bool IsCounted(SyntaxTree tree, Proposition claim, MemberList list)
    {
        var others = list.Members.Skip(1);
        if (list.Members.All(member => tree.Has(member, "nummod") && IsMeasure(tree, member)))
        {
            return true;
        }

        if (tree.Has(list.First, "nummod") && others.Any(other => !tree.Has(other, "nummod", "det")))
        {
            return true;
        }

        var inside = tree.Subtree(list.First).ToHashSet();
        return claim.Pieces.Any(piece =>
            piece.Token >= 0
            && !inside.Contains(piece.Token)
            && tree.Is(piece.Token, "nummod")
            && tree[piece.Token].Upos == "NUM"
            && tree[piece.Token].Lower != "one"
        );
    }

    /// <summary>"four hours and 20 minutes".</summary>
    private static bool IsMeasure(SyntaxTree tree, int noun) =>
        Languages.LanguageRules.English.Clauses.Times.Contains(tree[noun].Lemma);

    private static int ClauseAbove(SyntaxTree tree, int index)
    {
        foreach (var above in tree.Ancestors(index))
        {
            if (tree.IsPredicate(above))
            {
                return above;
            }
        }

        return tree.Root;
    }
}
