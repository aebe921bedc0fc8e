namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"a dancer, and former music competition judge", "a Screen Actors Guild Award": two members of a list with nothing between them are one noun.</summary>
internal static class SplitCompound
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at + 1 < nodes.Length; at++)
        {
            if (tree.Is(at, "conj") && tree[at].Upos is "NOUN" or "PROPN" && Rest(tree, at) is >= 0 and var noun)
            {
                nodes[at] = nodes[at] with { Head = noun, Relation = "compound" };
                foreach (var child in tree.Children(at))
                {
                    nodes[child] = nodes[child] with { Head = noun };
                }
            }
        }

        return new SyntaxTree(nodes);
    }

    /// <summary>The noun, listed beside it, whose first word is the next; -1 when there is none.</summary>
    private static int Rest(SyntaxTree tree, int part) =>
        tree.Children(tree[part].Head)
            .FirstOrDefault(
                child =>
                    child > part
                    && tree.Is(child, "conj")
                    && tree[child].Upos is "NOUN" or "PROPN"
                    && (char.IsUpper(tree[part].Form[0]) || !tree[part].IsPlural)
                    && SyntaxTree
                        .Between(part, child)
                        .All(at => tree[at].Upos is "NOUN" or "PROPN" && tree.IsUnder(at, child)),
                -1
            );
}
