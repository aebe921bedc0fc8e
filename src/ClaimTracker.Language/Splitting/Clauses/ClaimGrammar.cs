using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>What every sentence has: a verb with a tense, a subject before it, and a word or a mark between the members of a list.</summary>
internal static class ClaimGrammar
{
    /// <summary>"both of whom": where a relative word may stand before its clause has begun.</summary>
    private const int WordsOfOpening = 3;

    public static bool Holds(SyntaxTree tree, Proposition claim, HashSet<int> tokens) =>
        HasTense(tree, claim, tokens)
        && HasSubject(tree, claim, tokens)
        && OpensWell(tree, claim)
        && ListsAreJoined(tree, claim, tokens)
        && !EndsInMidair(tree, claim);

    /// <summary>The predicate itself has it: a tense inside some other clause does not make a sentence.</summary>
    private static bool HasTense(SyntaxTree tree, Proposition claim, HashSet<int> tokens) =>
        claim.Pieces.Any(piece => piece.IsTensed || (piece.Token < 0 && IsBe(piece.Form)))
        || Predicates(tree, claim.Head)
            .Any(head =>
                (tokens.Contains(head) && tree[head].IsFinite)
                || tree.Children(head)
                    .Any(child => tokens.Contains(child) && tree.Is(child, "aux", "cop") && tree[child].IsFinite)
            );

    private static bool HasSubject(SyntaxTree tree, Proposition claim, HashSet<int> tokens) =>
        claim.Pieces.Any(piece => piece.IsTensed || (piece.Token < 0 && IsBe(piece.Form)))
        || claim.Pieces[0].Token < 0
        || claim.Rule is "relative-clause"
        || Predicates(tree, claim.Head)
            .Any(head =>
                tree.Children(head).Any(child => IsSubject(tree, child) && tree.Subtree(child).Exists(tokens.Contains))
            );

    /// <summary>What the tree calls the subject; or, for want of it, a noun before the verb without a preposition.</summary>
    private static bool IsSubject(SyntaxTree tree, int child)
    {
        var head = tree[child].Head;
        return tree.Is(child, "nsubj", "csubj", "expl")
            || (
                child < head
                && !tree.Has(head, "nsubj", "csubj", "expl")
                && tree[child].Upos is "NOUN" or "PROPN" or "PRON" or "ADJ" or "NUM" or "DET"
                && !tree.Has(child, "case")
            );
    }

    /// <summary>The predicate and, when it is a later member of a list, the members it shares words with.</summary>
    private static IEnumerable<int> Predicates(SyntaxTree tree, int head)
    {
        yield return head;
        for (var at = head; tree.Is(at, "conj", "xcomp"); )
        {
            at = tree[at].Head;
            yield return at;
        }
    }

    /// <summary>Neither the verb nor "which" may come first: then the subject is missing.</summary>
    private static bool OpensWell(SyntaxTree tree, Proposition claim)
    {
        if (
            claim
                .Pieces.Take(WordsOfOpening)
                .Any(piece =>
                    piece.Token >= 0
                    && tree[piece.Token].Xpos is "WP" or "WDT"
                    && tree[piece.Token].Lower is "whom" or "which"
                )
        )
        {
            return false;
        }

        var first = claim.Pieces.FirstOrDefault(piece => piece.Token < 0 || !tree[piece.Token].IsPunctuation);
        if (
            first.Token >= 0
            && tree[first.Token].Upos == "ADP"
            && claim.Rule is "relative-clause" or "participle" or "apposition"
        )
        {
            return false;
        }

        return first.Token < 0
            ? !IsBe(first.Form)
            : tree.Is(first.Token, "compound", "amod", "flat")
                || tree[first.Token].Xpos
                    is not ("VBZ" or "VBD" or "VBP" or "MD" or "WDT" or "WP" or "WRB" or "WP$" or "VB" or "POS" or "RP")
                    && !(
                        tree[first.Token].Upos == "ADP"
                        && tree.Is(first.Token, "case")
                        && tree[first.Token].Head == claim.Head
                    );
    }

    /// <summary>Two members of a list do not stand side by side without a word or a mark between them.</summary>
    private static bool ListsAreJoined(SyntaxTree tree, Proposition claim, HashSet<int> tokens) =>
        tokens
            .Where(token => tree.Is(token, "conj") && HasOtherMember(tree, token, tokens))
            .All(token => IsJoined(tree, claim, token));

    private static bool HasOtherMember(SyntaxTree tree, int member, HashSet<int> tokens)
    {
        var at = member;
        while (tree.Is(at, "conj"))
        {
            at = tree[at].Head;
            if (tokens.Contains(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The member's own words open with what joins it, or stand right behind it.</summary>
    private static bool IsJoined(SyntaxTree tree, Proposition claim, int member)
    {
        var start = -1;
        for (var at = 0; at < claim.Pieces.Count && start < 0; at++)
        {
            start = claim.Pieces[at].Token >= 0 && tree.IsUnder(claim.Pieces[at].Token, member) ? at : -1;
        }

        // Words that stand side by side in the text as well are the author's.
        return start > 0
            && (
                claim.Pieces[start - 1].Token == claim.Pieces[start].Token - 1
                || IsJoint(tree, claim.Pieces[start])
                || IsJoint(tree, claim.Pieces[start - 1])
            );
    }

    private static bool IsJoint(SyntaxTree tree, Piece piece) =>
        piece.Token >= 0
        && (
            tree[piece.Token].Upos == "CCONJ"
            || tree.Is(piece.Token, "cc", "fixed")
            || piece.Form is "," or ";" or ":" or "/" or "-" or "\u2013" or "\u2014" or "&"
        );

    private static bool EndsInMidair(SyntaxTree tree, Proposition claim)
    {
        var last = claim.Pieces[^1];
        return last.Token >= 0
                && tree[last.Token] is { Upos: "CCONJ" or "DET" or "SCONJ" }
                && (tree[last.Token].Xpos is not ("DT" or "WDT") || last.Form is "a" or "an" or "the")
            || (last.Token < 0 && (IsBe(last.Form) || last.Form is "a" or "an"));
    }

    private static bool IsBe(string form) => form is "is" or "are" or "was" or "were";
}
