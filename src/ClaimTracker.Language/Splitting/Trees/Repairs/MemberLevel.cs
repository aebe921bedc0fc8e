namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>
/// "the Medal of Freedom and the Gold Medal": what has an article is listed with what has one, not with a name inside it. "host of The Morning
/// Show and author of two books": what has a complement with the same preposition is listed with what has one.
/// </summary>
internal static class MemberLevel
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            if (tree.Is(at, "conj") && (IsTooDeep(tree, at, tree[at].Head) || IsLikeAbove(tree, at, tree[at].Head)))
            {
                nodes[at] = nodes[at] with { Head = tree[tree[at].Head].Head };
            }
        }

        return new SyntaxTree(nodes);
    }

    private static bool IsTooDeep(SyntaxTree tree, int member, int first) =>
        tree[first].Relation == "nmod"
        && !tree.Has(first, "det", "nmod:poss", "nummod")
        && tree[first].IsNominal
        && tree[member].IsNominal
        && HasThe(tree, member)
        && !tree.Has(member, "case")
        && HasThe(tree, tree[first].Head)
        && tree[member].IsName == tree[tree[first].Head].IsName;

    private static bool IsLikeAbove(SyntaxTree tree, int member, int first) =>
        tree.Is(first, "nmod")
        && char.IsUpper(tree[first].Form[0])
        && tree[member].Upos == "NOUN"
        && char.IsLower(tree[member].Form[0])
        && !tree.Has(member, "det", "nmod:poss", "nummod", "case")
        && tree[first].Head is >= 0 and var above
        && tree[above].Upos == "NOUN"
        && tree[above].IsPlural == tree[member].IsPlural
        && CaseOf(tree, first) is { Length: > 0 } preposition
        && tree.Children(member).Any(child => tree.Is(child, "nmod") && CaseOf(tree, child) == preposition);

    private static string CaseOf(SyntaxTree tree, int noun) =>
        tree.Child(noun, "case") is >= 0 and var preposition ? tree[preposition].Lower : "";

    private static bool HasThe(SyntaxTree tree, int noun) =>
        tree.Children(noun).Any(child => tree.Is(child, "det") && tree[child].Lower == "the");
}
