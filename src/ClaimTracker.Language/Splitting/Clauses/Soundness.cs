using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>The last look at a claim before it goes out: is it a sentence, and does it still say what its source says?</summary>
internal static class Soundness
{
    private const int ShortestWords = 3;

    public static bool Holds(SentenceReading reading, Proposition claim)
    {
        var tree = reading.Tree;
        var tokens = claim.Pieces.Where(piece => piece.Token >= 0).Select(piece => piece.Token).ToHashSet();
        return claim.Pieces.Count(piece => piece.Token < 0 || !tree[piece.Token].IsPunctuation) >= ShortestWords
            && HasFiniteVerb(tree, claim)
            && OpensWithSubject(tree, claim)
            && KeepsNegation(tree, claim, tokens)
            && BracketsMatch(claim)
            && !Stammers(claim)
            && ListsAreJoined(tree, tokens)
            && !EndsInMidair(tree, claim);
    }

    private static bool HasFiniteVerb(SyntaxTree tree, Proposition claim) =>
        claim.Pieces.Any(piece =>
            piece.Token < 0
                ? piece.Form is "is" or "are" or "was" or "were"
                : tree[piece.Token].IsFinite || piece.Form != tree[piece.Token].Form
        );

    /// <summary>Neither the verb nor "which" may come first: then the subject is missing.</summary>
    private static bool OpensWithSubject(SyntaxTree tree, Proposition claim)
    {
        var first = claim.Pieces.FirstOrDefault(piece => piece.Token < 0 || !tree[piece.Token].IsPunctuation);
        return first.Token < 0
            ? first.Form is not ("is" or "are" or "was" or "were")
            : tree[first.Token].Xpos
                is not ("VBZ" or "VBD" or "VBP" or "MD" or "WDT" or "WP" or "WRB" or "WP$" or "VB" or "POS" or "RP")
                && !(
                    tree[first.Token].Upos == "ADP"
                    && tree.Is(first.Token, "case")
                    && tree[first.Token].Head == claim.Head
                );
    }

    /// <summary>Every negation that bears on the predicate is there.</summary>
    private static bool KeepsNegation(SyntaxTree tree, Proposition claim, HashSet<int> tokens) =>
        tree.Children(claim.Head)
            .Where(child =>
                tree[child].Lower is "not" or "n't" or "never" or "no" or "neither" or "nor" or "hardly" or "barely"
            )
            .All(tokens.Contains);

    /// <summary>Two predicates that a list held together do not stand side by side without a word or a mark between them.</summary>
    private static bool ListsAreJoined(SyntaxTree tree, HashSet<int> tokens) =>
        tokens
            .Where(token => tree.Is(token, "conj") && tokens.Contains(tree[token].Head))
            .All(token =>
                tokens.Any(at =>
                    at > tree[token].Head && at < token && (tree[at].Upos == "CCONJ" || tree[at].Form is "," or ";")
                )
            );

    /// <summary>"is is", "of of".</summary>
    private static bool Stammers(Proposition claim) =>
        Enumerable
            .Range(1, claim.Pieces.Count - 1)
            .Any(at =>
                claim.Pieces[at].Form == claim.Pieces[at - 1].Form
                && claim.Pieces[at].Token != claim.Pieces[at - 1].Token + 1
                && char.IsLetter(claim.Pieces[at].Form[0])
            );

    private static bool BracketsMatch(Proposition claim)
    {
        var depth = 0;
        foreach (var piece in claim.Pieces)
        {
            depth +=
                piece.Form is "(" or "[" ? 1
                : piece.Form is ")" or "]" ? -1
                : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    private static bool EndsInMidair(SyntaxTree tree, Proposition claim)
    {
        var last = claim.Pieces[^1];
        return last.Token >= 0
                && tree[last.Token] is { Upos: "CCONJ" or "DET" or "SCONJ" }
                && tree[last.Token].Xpos is not "DT" and not "WDT"
            || last is { Token: < 0, Form: "a" or "an" or "is" or "was" or "are" or "were" };
    }
}
