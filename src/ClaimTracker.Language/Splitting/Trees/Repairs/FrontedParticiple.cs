namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"Long considered a bastion, the city is back": a participle that opens a sentence hangs on the clause behind its comma.</summary>
internal static class FrontedParticiple
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        var opener = tree.Root;
        var opens =
            tree[opener].Xpos is "VBN" or "VBG"
            && !tree.Has(opener, "csubj", "aux", "cop", "expl")
            && Enumerable.Range(0, opener).All(at => tree[at].Upos is "ADV" or "PUNCT");
        var main = opens && !tree.Has(opener, "nsubj") ? MainClause(tree, opener) : -1;
        if (main >= 0)
        {
            return Hang(tree, opener, main);
        }

        return opens && PastForm(tree, opener) is >= 0 and var past ? HangOnPast(tree, opener, past) : tree;
    }

    /// <summary>"Written by Holt, the song featured on two albums": a verb that looks like a second participle; -1 when there is none.</summary>
    private static int PastForm(SyntaxTree tree, int opener) =>
        tree.Child(opener, "nsubj") is >= 0 and var subject
        && subject > opener
        && tree.Start(subject) is var start
        && (tree[start].Form == "," || tree[start - 1].Form == ",")
            ? tree.Children(subject)
                .FirstOrDefault(
                    child =>
                        child == subject + 1
                        && tree[child] is { Relation: "acl", Xpos: "VBN" or "VBD" }
                        && tree.End(child) + 1 >= tree.End(opener),
                    -1
                )
            : -1;

    private static SyntaxTree HangOnPast(SyntaxTree tree, int opener, int past)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        var subject = tree[past].Head;
        nodes[past] = nodes[past] with { Head = -1, Relation = "root", Xpos = "VBD" };
        nodes[subject] = nodes[subject] with { Head = past, Relation = "nsubj" };
        nodes[opener] = nodes[opener] with { Head = past, Relation = "advcl" };
        foreach (var child in tree.Children(opener).Where(child => child > past))
        {
            nodes[child] = nodes[child] with { Head = past };
        }

        return new SyntaxTree(nodes);
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
