using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"and in 1981 was elected": a time behind a preposition is no subject.</summary>
internal static class TimeForSubject
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            if (
                tree.Is(at, "nsubj")
                && tree.Child(at, "case") is >= 0 and var preposition
                && tree[preposition].Lower is "in" or "on" or "since" or "during"
                && IsTime(tree[at])
            )
            {
                nodes[at] = nodes[at] with { Relation = "obl" };
            }
        }

        return new SyntaxTree(nodes);
    }

    private static bool IsTime(SyntaxNode node) =>
        node is { Upos: "NUM", Form.Length: 4 } || LanguageRules.English.Clauses.Times.Contains(node.Lemma);
}
