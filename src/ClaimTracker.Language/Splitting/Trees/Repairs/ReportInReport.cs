using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"Holt said the nurses had told her that ...": the last clause is what the nurses told.</summary>
internal static class ReportInReport
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            if (!tree.Is(at, "ccomp") || !tree.Has(at, "mark") || at < tree[at].Head)
            {
                continue;
            }

            var inner = tree.Children(tree[at].Head)
                .LastOrDefault(
                    child =>
                        child < at
                        && child > tree[at].Head
                        && tree.Is(child, "ccomp")
                        && LanguageRules.English.Clauses.Saying.Contains(tree[child].Lemma)
                        && !tree.Has(child, "ccomp"),
                    -1
                );
            if (inner >= 0)
            {
                nodes[at] = nodes[at] with { Head = inner };
            }
        }

        return new SyntaxTree(nodes);
    }
}
