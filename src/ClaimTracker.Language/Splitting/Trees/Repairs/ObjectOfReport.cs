using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>Reports without "that": "suggested the firm may close two plants", "told supporters he has a chance".</summary>
internal static class ObjectOfReport
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var verb = 0; verb < nodes.Length; verb++)
        {
            var noun = LanguageRules.English.Clauses.Saying.Contains(tree[verb].Lemma) ? tree.Child(verb, "obj") : -1;
            if (noun <= verb)
            {
                continue;
            }

            if (ClauseOf(tree, verb, noun) is >= 0 and var clause)
            {
                nodes[noun] = nodes[noun] with { Head = clause, Relation = "nsubj" };
            }
            else if (
                tree[verb].Lemma is "tell" or "warn" or "remind" or "assure"
                && ClauseBehind(tree, noun) is >= 0 and var told
            )
            {
                nodes[noun] = nodes[noun] with { Relation = "iobj" };
                nodes[told] = nodes[told] with { Head = verb, Relation = "ccomp" };
            }
        }

        return new SyntaxTree(nodes);
    }

    /// <summary>The clause that lacks the subject which the noun is; -1 when there is none.</summary>
    private static int ClauseOf(SyntaxTree tree, int verb, int noun)
    {
        var clause = tree.Child(verb, "ccomp");
        return
            clause > noun
            && tree.IsFiniteClause(clause)
            && !tree.Has(clause, "nsubj", "csubj", "expl", "mark")
            && tree.Start(clause) == tree.End(noun) + 1
            ? clause
            : -1;
    }

    /// <summary>A clause with a pronoun for its subject and no relative word, right behind the noun; -1 when there is none.</summary>
    private static int ClauseBehind(SyntaxTree tree, int noun)
    {
        var clause = tree.Child(noun, "acl:relcl");
        return
            clause > noun
            && tree.IsFiniteClause(clause)
            && tree.Child(clause, "nsubj") is >= 0 and var subject
            && tree[subject].Xpos == "PRP"
            && tree.Start(clause) == subject
            && subject == noun + 1
            && tree.Has(clause, "obj", "ccomp", "xcomp", "cop")
            ? clause
            : -1;
    }
}
