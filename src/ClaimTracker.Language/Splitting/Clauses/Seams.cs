using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Looks at the places of a claim where words between were left out: what meets there must be able to stand side by side.</summary>
internal static class Seams
{
    public static bool Hold(SentenceReading reading, Proposition claim) =>
        Enumerable
            .Range(1, claim.Pieces.Count - 1)
            .All(at => Holds(reading, claim, claim.Pieces[at - 1], claim.Pieces[at]));

    /// <summary>"a film Elisha Cuthbert", "the provinces of Ontario the territories": two nouns with nothing that joins them.</summary>
    private static bool Holds(SentenceReading reading, Proposition claim, Piece before, Piece after)
    {
        var tree = reading.Tree;
        if (before.Token < 0 || after.Token <= before.Token + 1)
        {
            return true;
        }

        // "was voiced and Holt": what "and" joined is gone.
        if (tree[after.Token].Upos == "CCONJ")
        {
            return SyntaxTree
                .Between(before.Token, after.Token)
                .All(at => tree[at].IsPunctuation || tree.Ancestors(at).Prepend(at).Any(reading.IsCut));
        }

        // "the states of to the east": what the preposition opened is gone.
        if (
            tree.Is(before.Token, "case")
            && tree.Is(after.Token, "case")
            && tree[before.Token].Head != tree[after.Token].Head
        )
        {
            return false;
        }

        // "I whether it holds": behind "I" stands what I do.
        if (
            tree[before.Token].Lower is "i" or "he" or "she" or "we" or "they"
            && tree[after.Token].Upos is "SCONJ" or "DET" or "NOUN" or "PROPN"
        )
        {
            return false;
        }

        var opensNoun =
            tree[after.Token].Upos is "NOUN" or "PROPN" or "DET"
            || tree[after.Token].Xpos is "PRP$" or "PRP" or "WRB" or "WP";
        if (tree[before.Token].Upos is not ("NOUN" or "PROPN") || !opensNoun)
        {
            return true;
        }

        // What stands behind a semicolon is another sentence.
        if (SyntaxTree.Between(before.Token, after.Token).Any(at => tree[at].Form == ";"))
        {
            return false;
        }

        var head = HeadOf(tree, after.Token);
        return tree.Is(head, "obj", "iobj", "nsubj", "obl:unmarked", "xcomp")
            || TimeWords.Is(reading, head)
            || head == claim.Head
            || tree.IsUnder(before.Token, head)
            || tree[before.Token].Head == after.Token
            || tree[after.Token].Head == before.Token;
    }

    /// <summary>The noun whose words begin here.</summary>
    private static int HeadOf(SyntaxTree tree, int token)
    {
        var at = token;
        while (tree[at].Head > at && tree.Is(at, "det", "amod", "compound", "nmod:poss", "nummod", "nmod:desc", "flat"))
        {
            at = tree[at].Head;
        }

        return at;
    }
}
