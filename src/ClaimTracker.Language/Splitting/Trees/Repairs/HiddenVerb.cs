using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"The mayor cut taxes": a sentence that came back as one long noun, with a past form among its words, has its verb there.</summary>
internal static class HiddenVerb
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        var root = tree.Root;
        if (
            !tree.IsNounForSentence()
            || tree.Children(root).Any(child => tree.IsPredicate(child) && !IsBareConjunct(tree, child))
        )
        {
            return tree;
        }

        var verbs = tree.Subtree(root).Where(at => at < root && IsPastForm(tree, at)).ToList();
        return verbs is [var verb] ? Hang(tree, root, verb) : tree;
    }

    private static bool IsBareConjunct(SyntaxTree tree, int child) =>
        tree.Is(child, "conj") && tree[child].Xpos is "VBD" or "VBN" && !tree.Has(child, "nsubj", "aux");

    /// <summary>A compound between the noun that would be its subject and the one that would be its object.</summary>
    private static bool IsPastForm(SyntaxTree tree, int at) =>
        at > 0
        && tree.Is(at, "compound", "amod")
        && tree[at - 1].Upos is "NOUN" or "PROPN"
        && (tree[at - 1].Head == at || tree[at - 1].Head == tree[at].Head)
        && char.IsLower(tree[at].Form[0])
        && LanguageRules.English.Clauses.IsPastForm(tree[at].Lower);

    private static SyntaxTree Hang(SyntaxTree tree, int root, int verb)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        var subject = verb - 1;
        nodes[verb] = nodes[verb] with { Upos = "VERB", Xpos = "VBD", Head = -1, Relation = "root" };
        nodes[root] = nodes[root] with { Head = verb, Relation = "obj" };
        nodes[subject] = nodes[subject] with { Head = verb, Relation = "nsubj" };
        for (var at = 0; at < nodes.Length; at++)
        {
            if (at < subject && (tree[at].Head == root || tree[at].Head == verb))
            {
                nodes[at] = nodes[at] with { Head = subject };
            }
            else if (at > root && tree[at].Head == root && (tree[at].IsPunctuation || tree[at].Upos == "VERB"))
            {
                nodes[at] = nodes[at] with { Head = verb };
            }
        }

        return new SyntaxTree(nodes);
    }
}
