namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"Larkspur is a film starring Holt": the copula belongs to the noun, neither to the subject nor to the participle behind it.</summary>
internal static class CopulaOfNoun
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        for (var at = 0; at < nodes.Length; at++)
        {
            var head = tree[at].Head;
            if (head >= 0 && IsBeforeNounOfParticiple(tree, at, head))
            {
                GiveToNoun(tree, nodes, at, head);
            }

            if (head < 0 || !tree.Is(at, "cop"))
            {
                continue;
            }

            if (
                tree.Is(head, "nsubj")
                && head < at
                && tree[tree[head].Head].Upos is "NOUN" or "PROPN" or "ADJ"
                && tree[head].Head > at
            )
            {
                nodes[at] = nodes[at] with { Head = tree[head].Head };
            }
            else if (IsOfLaterMember(tree, at, head))
            {
                var first = tree[head].Head;
                foreach (
                    var child in tree.Children(head)
                        .Where(child => child >= at && child < first && tree.Is(child, "cop", "det"))
                )
                {
                    nodes[child] = nodes[child] with { Head = first };
                }
            }
            else if (IsParticipleBehind(tree, head, at) && NounBefore(tree, head, at) is >= 0 and var noun)
            {
                Swap(tree, nodes, head, noun);
            }
        }

        return new SyntaxTree(nodes);
    }

    /// <summary>"Holt is a singer, painter and dancer": "is" was hung on "dancer".</summary>
    private static bool IsOfLaterMember(SyntaxTree tree, int copula, int member) =>
        tree.Is(member, "conj")
        && tree[member].Head is var first
        && copula < first
        && first < member
        && !tree.Has(first, "cop")
        && tree[first].Upos is "NOUN" or "PROPN" or "ADJ"
        && tree.Subject(first) is >= 0 and var subject
        && subject < copula;

    /// <summary>"Larkspur is a film directed by Holt": "is" was hung on "directed", which hangs on "film".</summary>
    private static bool IsBeforeNounOfParticiple(SyntaxTree tree, int auxiliary, int participle) =>
        tree.Is(auxiliary, "aux", "cop")
        && tree[auxiliary].Lemma == "be"
        && tree[participle] is { Relation: "acl", Xpos: "VBN" or "VBG" }
        && tree[participle].Head is var noun
        && auxiliary < noun
        && noun < participle
        && !tree.Has(noun, "nsubj", "cop")
        && tree.Child(noun, "det") is >= 0 and var article
        && article > auxiliary
        && tree.Subject(participle) is >= 0 and var subject
        && subject < auxiliary;

    private static void GiveToNoun(SyntaxTree tree, SyntaxNode[] nodes, int auxiliary, int participle)
    {
        var (noun, subject) = (tree[participle].Head, tree.Subject(participle));
        nodes[auxiliary] = nodes[auxiliary] with { Head = noun, Relation = "cop" };
        nodes[subject] = nodes[subject] with { Head = noun, Relation = "nsubj" };
    }

    private static bool IsParticipleBehind(SyntaxTree tree, int head, int copula) =>
        tree[head].Xpos is "VBG" or "VBN" && head > copula + 2 && !tree.Is(head, "conj") && !tree.Has(head, "aux");

    /// <summary>The noun right before the participle, with an article behind the copula; -1 when there is none.</summary>
    private static int NounBefore(SyntaxTree tree, int participle, int copula)
    {
        var noun = participle - 1;
        return
            tree[noun].Upos is "NOUN" or "PROPN"
            && tree[noun].Head == participle
            && SyntaxTree.Between(copula, noun).Any(at => tree[at].Lower is "a" or "an" or "the")
            ? noun
            : -1;
    }

    /// <summary>The noun takes the participle's place, and all that stands before it.</summary>
    private static void Swap(SyntaxTree tree, SyntaxNode[] nodes, int participle, int noun)
    {
        nodes[noun] = nodes[noun] with { Head = nodes[participle].Head, Relation = nodes[participle].Relation };
        nodes[participle] = nodes[participle] with { Head = noun, Relation = "acl" };
        foreach (
            var child in tree.Children(participle)
                .Where(child => child != noun && (child < noun || tree[child].Form is "." or "!"))
        )
        {
            nodes[child] = nodes[child] with { Head = noun };
        }
    }
}
