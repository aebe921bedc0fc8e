namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"Long considered a bastion, the city is back": a participle that opens a sentence hangs on the clause behind its comma.</summary>
internal static class FrontedParticiple
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        var opener = tree.Root;
        var opens =
            tree[opener].Xpos is "VBN" or "VBG"
            && !tree.Has(opener, "nsubj", "csubj", "aux", "cop", "expl")
            && Enumerable.Range(0, opener).All(at => tree[at].Upos is "ADV" or "PUNCT");
        var main = opens ? MainClause(tree, opener) : -1;
        return main < 0 ? tree : Hang(tree, opener, main);
    }

    private static int MainClause(SyntaxTree tree, int opener) =>
        tree.Children(opener)
            .FirstOrDefault(
                child =>
                    child > opener
                    && tree.IsFiniteClause(child)
                    && tree.Child(child, "nsubj") is >= 0 and var subject
                    && subject > opener
                    && tree.Start(subject) is > 0 and var start
                    && tree[start - 1].Form == ","
                    && !tree.Has(child, "mark", "cc"),
                -1
            );

    private static SyntaxTree Hang(SyntaxTree tree, int opener, int main)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        nodes[main] = nodes[main] with { Head = -1, Relation = "root" };
        nodes[opener] = nodes[opener] with { Head = main, Relation = "advcl" };
        foreach (var child in tree.Children(opener).Where(child => child > main))
        {
            nodes[child] = nodes[child] with { Head = main };
        }

        return new SyntaxTree(nodes);
    }
}
