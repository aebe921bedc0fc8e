using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"It opened in Lyon on 3 June" says where and says when: each can be checked alone.</summary>
internal static class Adjuncts
{
    private const int Fewest = 2;
    private const int Most = 4;

    /// <summary>One claim for each adjunct behind the verb, when there are several; else the claim itself.</summary>
    public static IReadOnlyList<Proposition> Spread(SentenceReading reading, Proposition claim)
    {
        var tree = reading.Tree;
        var adjuncts = tree.Children(claim.Head)
            .Where(child => child > claim.Head && claim.Uses(child) && IsAdjunct(tree, child))
            .ToList();
        var mayGo = adjuncts.Count is >= Fewest and <= Most && !tree.IsNegated(claim.Head) && !IsNarrowed(tree, claim);
        return mayGo ? [.. adjuncts.Select(kept => With(tree, claim, adjuncts, kept))] : [claim];
    }

    private static bool IsAdjunct(SyntaxTree tree, int child) =>
        tree[child].Relation is "obl" or "obl:unmarked" or "obl:tmod" or "obl:agent"
        && !Completes(tree, child)
        && (tree.Has(child, "case") || tree[child].Relation != "obl");

    /// <summary>"coincides with", "moved to": without it the verb says something else.</summary>
    private static bool Completes(SyntaxTree tree, int child)
    {
        var preposition = tree.Child(child, "case");
        var verb = tree[child].Head;
        var isNext =
            preposition > verb
            && Enumerable.Range(verb + 1, preposition - verb - 1).All(at => tree[at].Upos is "ADV" or "ADP" or "PART");
        return isNext
            && !tree.Has(verb, "aux:pass")
            && tree[preposition].Lower
                is "with"
                    or "to"
                    or "of"
                    or "for"
                    or "from"
                    or "into"
                    or "upon"
                    or "against"
                    or "about"
                    or "as"
                    or "over"
                    or "through";
    }

    /// <summary>"only in May", "twice in May and June": without its company the claim would say more than the text.</summary>
    private static bool IsNarrowed(SyntaxTree tree, Proposition claim) =>
        claim.Pieces.Any(piece =>
            piece.Token >= 0 && (tree[piece.Token].Lower is "only" or "than" or "except" || IsFigure(tree, piece.Token))
        );

    /// <summary>"by 5% since May": a figure means nothing without its time. The number of a day is no figure.</summary>
    private static bool IsFigure(SyntaxTree tree, int token) =>
        tree[token].Upos == "NUM" && tree.Is(token, "nummod") && !tree[tree[token].Head].IsName;

    private static Proposition With(SyntaxTree tree, Proposition claim, List<int> adjuncts, int kept)
    {
        var gone = adjuncts.Where(other => other != kept).SelectMany(other => tree.Subtree(other)).ToHashSet();
        return claim with { Pieces = [.. claim.Pieces.Where(piece => !gone.Contains(piece.Token))] };
    }
}
