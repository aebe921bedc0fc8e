namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"Anna Holt, known as Ann, is a singer": a sentence that came back as the name it opens with has its verb behind it.</summary>
internal static class NameForSentence
{
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        var name = tree.Root;
        var isName =
            char.IsUpper(tree[name].Form[0])
            && tree[name].Upos is "PROPN" or "NOUN" or "ADJ"
            && tree.Start(name) == 0
            && !tree.Has(name, "nsubj", "csubj", "cop", "aux", "expl")
            && tree.Nodes[^1].Form is "." or "!";
        var predicate = isName ? Predicate(tree, name) : -1;
        return predicate < 0 ? tree : Hang(tree, name, predicate);
    }

    private static int Predicate(SyntaxTree tree, int name) =>
        tree.Children(name)
            .FirstOrDefault(
                child =>
                    child > name
                    && tree.Is(child, "parataxis", "ccomp", "acl", "advcl", "appos")
                    && !tree.Has(child, "nsubj", "csubj", "expl", "mark", "cc")
                    && tree.IsFiniteClause(child)
                    && Verb(tree, child) is var verb
                    && tree.Start(child) is var start
                    && (start == verb || (start == verb - 1 && tree[start].Form == ","))
                    && IsNameAlone(tree, name, start),
                -1
            );

    /// <summary>The word that carries the tense.</summary>
    private static int Verb(SyntaxTree tree, int predicate) =>
        tree[predicate].IsFinite
            ? predicate
            : tree.Children(predicate).First(child => tree.Is(child, "aux", "cop") && tree[child].IsFinite);

    /// <summary>Up to the verb there are the name and asides that have no tense.</summary>
    private static bool IsNameAlone(SyntaxTree tree, int name, int end) =>
        Enumerable
            .Range(0, end)
            .All(at => !tree[at].IsFinite && tree[at].Form is not (":" or ";") && tree[at].Xpos is not ("WDT" or "WP"))
        && tree.Children(name)
            .Where(child => child < end)
            .All(child =>
                tree.Is(
                    child,
                    "flat",
                    "compound",
                    "vocative",
                    "obj",
                    "appos",
                    "acl",
                    "punct",
                    "det",
                    "nmod",
                    "amod",
                    "nummod"
                )
            );

    private static SyntaxTree Hang(SyntaxTree tree, int name, int predicate)
    {
        SyntaxNode[] nodes = [.. tree.Nodes];
        var verb = Verb(tree, predicate);
        nodes[predicate] = nodes[predicate] with { Head = -1, Relation = "root" };
        nodes[name] = nodes[name] with
        {
            Head = predicate,
            Relation = tree.Has(predicate, "aux:pass") ? "nsubj:pass" : "nsubj",
            Upos = "PROPN",
            Xpos = tree[name].Upos == "PROPN" ? tree[name].Xpos : "NNP",
        };
        foreach (var child in tree.Children(name).Where(child => child != predicate))
        {
            if (child > verb)
            {
                nodes[child] = nodes[child] with { Head = predicate };
            }
            else if (tree.Is(child, "vocative", "obj"))
            {
                nodes[child] = nodes[child] with { Relation = "flat" };
            }
        }

        return new SyntaxTree(nodes);
    }
}
