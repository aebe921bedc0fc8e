using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Reads the words that name a thing.</summary>
internal static class NounPhrase
{
    /// <summary>The name itself: its articles, adjectives and complements, without clauses, lists, appositions and prepositions before it.</summary>
    public static List<int> Core(SentenceReading reading, int noun)
    {
        var tree = reading.Tree;
        var isPredicate = tree.Has(noun, "cop");
        var tokens = tree.Subtree(
            noun,
            child =>
                reading.IsCut(child)
                || tree.Is(child, "acl:relcl", "conj", "cc", "parataxis", "cop", "nsubj", "csubj", "advcl", "discourse")
                || (tree.Is(child, "appos") && !IsNameBeside(tree, child))
                || (tree[child].Head == noun && tree.Is(child, "case", "mark", "aux", "punct", "expl", "acl"))
                || (isPredicate && tree[child].Head == noun && tree.Is(child, "obl", "advmod"))
        );
        return ClauseText.Trimmed(tree, tokens);
    }

    /// <summary>"the studio Larkspur": a name with nothing before it but its noun.</summary>
    private static bool IsNameBeside(SyntaxTree tree, int name) =>
        tree[name].IsName && tree.Start(name) is var start && start == tree[name].Head + 1 && tree[start].IsName;

    public static IEnumerable<Piece> Pieces(SyntaxTree tree, IEnumerable<int> tokens) =>
        tokens.Select(token => Piece.Of(tree, token));

    /// <summary>Whether it speaks of one thing that is known: "the army", "Mali", "his car".</summary>
    public static bool IsDefinite(SyntaxTree tree, int noun) =>
        tree[noun].IsName
        || tree[noun].Xpos is "PRP"
        || tree.Has(noun, "nmod:poss")
        || tree.Children(noun).Any(child => tree[child].Lower is "the" or "this" or "that" or "these" or "those");

    /// <summary>Whether it counts or picks: "every law", "no law", "any law", "few laws"; what follows narrows what it says.</summary>
    public static bool IsQuantified(SyntaxTree tree, int noun) =>
        tree[noun].Lower
            is "those"
                or "anyone"
                or "everyone"
                or "anything"
                or "everything"
                or "one"
                or "all"
                or "someone"
                or "something"
                or "nobody"
                or "nothing"
                or "none"
                or "that"
                or "what"
        || tree.Children(noun)
            .Any(child =>
                tree[child].Lower
                    is "every"
                        or "each"
                        or "all"
                        or "any"
                        or "no"
                        or "few"
                        or "most"
                        or "many"
                        or "only"
                        or "neither"
                        or "either"
                        or "little"
                        or "such"
                        or "first"
                        or "last"
                        or "those"
            );

    /// <summary>Whether a verb about it takes the singular: by the verb it has, else by the noun.</summary>
    public static bool IsSingular(SyntaxTree tree, int noun)
    {
        if (tree.Is(noun, "nsubj") && tree[noun].Head is >= 0 and var clause && !tree.Has(noun, "conj"))
        {
            var verb = tree.Child(clause, "aux", "cop") is >= 0 and var auxiliary ? auxiliary : clause;
            if (tree[verb].Xpos == "VBZ" || tree[verb].Lower is "was")
            {
                return true;
            }

            if (tree[verb].Xpos == "VBP" || tree[verb].Lower is "were")
            {
                return false;
            }
        }

        return !tree[noun].IsPlural
            && tree[noun].Lower is not ("they" or "we" or "you" or "i" or "those" or "these")
            && !tree.Has(noun, "conj");
    }
}
