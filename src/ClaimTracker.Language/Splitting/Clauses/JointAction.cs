using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Tells lists whose members do or are something only together.</summary>
internal static class JointAction
{
    /// <summary>"Holt and Lind met", "between France and Spain", "the places were Lagos and Accra".</summary>
    public static bool Is(SentenceReading reading, Proposition claim, MemberList list)
    {
        var (tree, words) = (reading.Tree, reading.Words);
        var clause = ClauseAbove(tree, list.First);
        if (claim.Pieces.Any(piece => piece.Token >= 0 && words.Company.Contains(tree[piece.Token].Lower)))
        {
            return true;
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
    public static bool IsCounted(SyntaxTree tree, Proposition claim, MemberList list)
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
        LanguageRules.English.Clauses.Times.Contains(tree[noun].Lemma);

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
