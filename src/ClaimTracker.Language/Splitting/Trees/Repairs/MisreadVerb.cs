using ClaimTracker.Language.Splitting.Clauses;

namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"The dam supplies water": a noun that has a subject and an object is a verb.</summary>
internal static class MisreadVerb
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            if (IsVerb(tree, at))
            {
                ReadAsVerb(tree, nodes, at);
            }
        }

        return new SyntaxTree(nodes);
    }

    private static bool IsVerb(SyntaxTree tree, int at) =>
        tree[at].Upos == "NOUN"
        && char.IsLower(tree[at].Form[0])
        && tree.Is(at, "root", "conj", "ccomp", "parataxis", "advcl", "acl:relcl")
        && !tree.Has(at, "cop", "det", "amod", "case", "nmod:poss", "nummod")
        && tree.Child(at, "nsubj") is >= 0 and var subject
        && subject < at
        && tree.Child(at, "obj") > at;

    private static void ReadAsVerb(SyntaxTree tree, SyntaxNode[] nodes, int at)
    {
        nodes[at] = nodes[at] with
        {
            Upos = "VERB",
            Xpos = tree[at].IsPlural ? "VBZ" : "VBP",
            Lemma = tree[at].IsPlural ? Inflection.BaseOfThird(tree[at].Lower) : tree[at].Lower,
        };
        foreach (var child in tree.Children(at).Where(child => child > at && tree.Is(child, "nmod")))
        {
            nodes[child] = nodes[child] with { Relation = "obl" };
        }
    }
}
