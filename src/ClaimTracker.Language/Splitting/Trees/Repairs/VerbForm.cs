using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>Tells finite verbs from participles and base forms of the same spelling by what stands around them.</summary>
internal static class VerbForm
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            if (IsPast(tree, nodes, at))
            {
                nodes[at] = nodes[at] with { Xpos = "VBD" };
            }
            else if (IsPresent(tree, at))
            {
                nodes[at] = nodes[at] with { Xpos = "VBP" };
            }
            else if (IsPassive(tree, at))
            {
                nodes[at] = nodes[at] with { Xpos = "VBN" };
            }
        }

        return new SyntaxTree(nodes);
    }

    private static bool IsPast(SyntaxTree tree, SyntaxNode[] nodes, int at)
    {
        var words = LanguageRules.English.Clauses;
        return nodes[at].Xpos switch
        {
            // "the fair opened"
            "VBN" when tree.Is(at, "root", "conj", "ccomp", "parataxis", "acl:relcl") && tree.Has(at, "nsubj") =>
                !tree.Has(at, "aux", "cop") && !SharesPassive(tree, at),
            // "came and opened", "was born in Gary and served in the army"
            "VBN" when tree.Is(at, "conj") && !tree.Has(at, "aux", "cop") => nodes[nodes[at].Head].Xpos == "VBD"
                || (tree.Has(nodes[at].Head, "aux:pass") && IsNeverPassive(tree, at)),
            "VBP" => words.IsOnlyPast(nodes[at].Lower),
            _ => false,
        };
    }

    /// <summary>"The details inspire debate": a base form with a subject and nothing that asks for a base form.</summary>
    private static bool IsPresent(SyntaxTree tree, int at) =>
        tree[at].Xpos == "VB"
        && tree.Is(at, "root", "conj", "parataxis", "acl:relcl")
        && tree.Has(at, "nsubj")
        && !tree.Has(at, "aux", "cop", "mark");

    /// <summary>"One man was shot and another arrested".</summary>
    private static bool SharesPassive(SyntaxTree tree, int at) =>
        tree.Has(at, "nsubj:pass") && tree.Is(at, "conj") && tree.Has(tree[at].Head, "aux:pass");

    private static bool IsNeverPassive(SyntaxTree tree, int at) =>
        !tree.Has(at, "obl:agent")
        && (
            LanguageRules.English.Clauses.WithoutPassive.Contains(tree[at].Lemma)
            || (tree.Has(at, "obj") && !LanguageRules.English.Clauses.TwoObjects.Contains(tree[at].Lemma))
        );

    /// <summary>"is sung in English and played as the closing theme".</summary>
    private static bool IsPassive(SyntaxTree tree, int at) =>
        tree[at].Xpos == "VBD"
        && tree.Is(at, "conj")
        && !tree.Has(at, "nsubj", "aux", "cop", "obj", "ccomp", "xcomp")
        && IsPresentPassive(tree, tree[at].Head)
        && !IsNeverPassive(tree, at);

    private static bool IsPresentPassive(SyntaxTree tree, int head) =>
        (tree[head].Xpos == "VBN" || LanguageRules.English.Clauses.IsParticiple(tree[head].Lower))
        && tree.Children(head)
            .Any(child => tree.Is(child, "aux:pass", "cop") && tree[child].Lower is "is" or "are" or "be" or "being");
}
