using ClaimTracker.Language.Splitting.Clauses;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Context;

/// <summary>Tells an "it" that points at nothing named before: "it is clear that", "it is easy to see", "it was the council that".</summary>
internal static class EmptyPronoun
{
    public static bool Is(SyntaxTree tree, int token)
    {
        var predicate = tree[token].Head;
        if (tree[token].Lower != "it" || !tree.Is(token, "nsubj"))
        {
            return false;
        }

        var isCleft =
            NounPhrase.IsDefinite(tree, predicate)
            && tree.Children(predicate).Any(child => tree.Is(child, "acl:relcl", "advcl:relcl"));
        var isForClause =
            tree.Has(predicate, "cop")
            || tree.Has(predicate, "aux:pass")
            || tree[predicate].Lemma is "seem" or "appear";
        return (tree.Has(predicate, "cop") && isCleft)
            || (isForClause && tree.Has(predicate, "ccomp", "csubj"))
            || (tree[predicate].Upos == "ADJ" && tree.Has(predicate, "xcomp"));
    }
}
