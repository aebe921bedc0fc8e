namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"The line-up consisted of": a noun right before a verb without a subject is its subject, not a part of the verb.</summary>
internal static class NounBeforeVerb
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        var verb = tree.Root;
        if (
            tree[verb].Xpos is "VBN" or "VBD" or "VBZ" or "VBP"
            && !tree.Has(verb, "nsubj", "csubj", "expl", "aux", "cop")
        )
        {
            var noun = tree.Children(verb)
                .LastOrDefault(child => child < verb && tree.Is(child, "compound") && tree[child].IsNominal, -1);
            if (noun >= 0 && SyntaxTree.Between(noun, verb).All(at => tree[at].Upos == "ADV"))
            {
                nodes[noun] = nodes[noun] with { Relation = "nsubj" };
            }
        }

        return new SyntaxTree(nodes);
    }
}
