namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"the Harp Award-winning band": a participle behind a hyphen describes the noun that follows; it is no verb with an object.</summary>
internal static class HyphenatedParticiple
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        for (var at = 2; at + 1 < tree.Count; at++)
        {
            if (
                tree[at].Xpos is "VBG" or "VBN"
                && tree[at - 1].Form == "-"
                && tree[at - 2].IsNominal
                && !tree.Is(at, "amod")
                && NounAfter(tree, at) is >= 0 and var noun
            )
            {
                tree = Describe(tree, at, noun);
            }
        }

        return tree;
    }

    /// <summary>The last noun of those that follow without a break, which the participle took for its object; -1 when there is none.</summary>
    private static int NounAfter(SyntaxTree tree, int participle) =>
        tree.Children(participle)
            .FirstOrDefault(
                child =>
                    child > participle
                    && tree.Is(child, "obj", "obl", "xcomp")
                    && tree[child].IsNominal
                    && !tree.Has(child, "case", "det")
                    && SyntaxTree
                        .Between(participle, child)
                        .All(at => tree[at].Upos is "NOUN" or "PROPN" or "ADJ" or "NUM"),
                -1
            );

    private static SyntaxTree Describe(SyntaxTree tree, int participle, int noun)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        var before = participle - 2;
        // Whichever of the two stood for the whole phrase gives its place to the noun.
        var top = tree.IsUnder(before, participle) ? participle : before;
        nodes[noun] = nodes[noun] with
        {
            Head = tree[top].Head,
            Relation = top == participle ? "nmod" : tree[top].Relation,
        };
        nodes[participle] = nodes[participle] with { Head = noun, Relation = "amod" };
        nodes[before] = nodes[before] with { Head = participle, Relation = "compound" };
        foreach (
            var child in tree.Children(before)
                .Where(child => child != participle && tree.Is(child, "case", "det", "nmod:poss"))
        )
        {
            nodes[child] = nodes[child] with { Head = noun };
        }

        foreach (var child in tree.Children(participle).Where(child => child > participle && child != noun))
        {
            nodes[child] = nodes[child] with
            {
                Head = noun,
                Relation = tree[child].IsName ? "appos" : tree[child].Relation,
            };
        }

        return new SyntaxTree(nodes);
    }
}
