namespace ClaimTracker.Language.Splitting.Trees;

/// <summary>What grammar says about a word in its tree.</summary>
internal static class TreeReading
{
    public static int Subject(this SyntaxTree tree, int head) => tree.Child(head, "nsubj", "csubj");

    /// <summary>Whether a word heads a clause: a verb, or anything with a copula.</summary>
    public static bool IsPredicate(this SyntaxTree tree, int index) =>
        tree[index].Upos is "VERB"
        || tree.Has(index, "cop")
        || (tree[index].Upos == "AUX" && !tree.Is(index, "aux", "cop"));

    /// <summary>A predicate that carries its own tense.</summary>
    public static bool IsFiniteClause(this SyntaxTree tree, int index)
    {
        if (tree[index].IsFinite)
        {
            return true;
        }

        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "aux", "cop") && tree[child].IsFinite)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether "not", "never", "no" or the like bears on a predicate.</summary>
    public static bool IsNegated(this SyntaxTree tree, int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (tree[child].Lower is "not" or "n't" or "never" or "neither" or "nor" or "hardly" or "no")
            {
                return true;
            }

            if (tree.Is(child, "nsubj", "obj", "obl") && tree.IsNegativePhrase(child))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"no law", "nobody", "none of them", "few members".</summary>
    public static bool IsNegativePhrase(this SyntaxTree tree, int noun) =>
        tree[noun].Lower is "nobody" or "nothing" or "none" or "neither"
        || tree.Children(noun).Any(child => tree[child].Lower is "no" or "neither" or "few" or "little");

    /// <summary>Whether "will", "may", "would" or another modal bears on a predicate.</summary>
    public static bool IsModal(this SyntaxTree tree, int head) =>
        tree.Children(head).Any(child => tree.Is(child, "aux") && tree[child].Xpos == "MD");

    /// <summary>Whether a comma, dash or bracket stands right before a word's subtree.</summary>
    public static bool IsSetOff(this SyntaxTree tree, int index)
    {
        var start = tree.Start(index);
        return (start > 0 && IsBreak(tree[start - 1])) || (start < index && IsBreak(tree[start]));
    }

    public static bool IsBreak(SyntaxNode node) =>
        node.Form is "," or "(" or "\u2013" or "\u2014" or "-" or "--" or ":" or ";" or "[" or "-LRB-";

    /// <summary>The past tense or a past auxiliary.</summary>
    public static bool IsPast(this SyntaxTree tree, int head) =>
        tree[head].Xpos == "VBD"
        || tree.Children(head)
            .Any(child => tree.Is(child, "aux", "cop") && tree[child].Lower is "was" or "were" or "had" or "did");

    /// <summary>The clause a word stands in: itself or the nearest predicate above.</summary>
    public static int ClauseOf(this SyntaxTree tree, int index)
    {
        for (var at = index; at >= 0; at = tree[at].Head)
        {
            if (tree.IsPredicate(at) && tree.IsFiniteClause(at))
            {
                return at;
            }
        }

        return tree.Root;
    }

    /// <summary>A finished sentence whose root is a noun without copula or subject: its verb was read as something else.</summary>
    public static bool IsNounForSentence(this SyntaxTree tree) =>
        tree[tree.Root].IsNominal
        && !tree.Has(tree.Root, "cop", "nsubj", "parataxis")
        && tree.Nodes[^1].Form is "." or "!";
}
