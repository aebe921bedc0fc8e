namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"Lee Jun-fan", "Bob Marshall-Andrews": what a hyphen joins to a name is a part of it.</summary>
internal static class HyphenatedName
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 1; at + 2 < nodes.Length; at++)
        {
            if (!IsCutName(tree, at))
            {
                continue;
            }

            var (head, rest) = (HeadOf(nodes, at), at + 2);
            if (tree.IsUnder(head, rest))
            {
                continue;
            }

            nodes[rest] = nodes[rest] with { Upos = "PROPN", Xpos = "NNP", Head = head, Relation = "flat" };
            nodes[at + 1] = nodes[at + 1] with { Head = head, Relation = "flat" };
            foreach (var child in tree.Children(rest))
            {
                nodes[child] = nodes[child] with { Head = head };
            }
        }

        return new SyntaxTree(nodes);
    }

    private static bool IsCutName(SyntaxTree tree, int at) =>
        tree[at].IsName
        && tree[at - 1].IsName
        && tree[at + 1].Form == "-"
        && tree[at].Span.End == tree[at + 1].Span.Start
        && tree[at + 1].Span.End == tree[at + 2].Span.Start
        && tree[at + 2].Upos is "PROPN" or "NOUN" or "X"
        && tree.Is(at + 2, "list", "appos", "conj", "dep", "parataxis", "flat")
        && tree[at + 2].Head <= at;

    private static int HeadOf(SyntaxNode[] nodes, int at)
    {
        var head = at;
        while (nodes[head].Relation is "flat" && nodes[head].Head < head && nodes[head].Head >= 0)
        {
            head = nodes[head].Head;
        }

        return head;
    }
}
