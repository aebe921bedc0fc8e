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
        if (tree.IsNegated(claim.Head) || IsNarrowed(tree, claim))
        {
            return [claim];
        }

        var groups = Groups(
            reading,
            [
                .. tree.Children(claim.Head)
                    .Where(child => child > claim.Head && claim.Uses(child) && IsAdjunct(reading, child)),
            ]
        );
        return groups.Count is >= Fewest and <= Most
            ? [.. groups.Select(kept => With(tree, claim, groups, kept))]
            : [claim];
    }

    /// <summary>Adjuncts, each with the ones behind it that may as well be said of its noun: "by Peter Lind from Oslo".</summary>
    private static List<List<int>> Groups(SentenceReading reading, List<int> adjuncts)
    {
        var groups = new List<List<int>>();
        foreach (var adjunct in adjuncts)
        {
            if (groups.Count > 0 && BelongTogether(reading, groups[^1][^1], adjunct))
            {
                groups[^1].Add(adjunct);
            }
            else
            {
                groups.Add([adjunct]);
            }
        }

        return groups;
    }

    private static bool BelongTogether(SentenceReading reading, int before, int after)
    {
        var tree = reading.Tree;
        var isDateOfEvent =
            CaseOf(tree, before) is "until" or "till" or "after" or "before" or "since" or "during" or "following"
            && !TimeWords.Is(reading, before)
            && TimeWords.Is(reading, after);
        if (IsRange(tree, before, after) || isDateOfEvent)
        {
            return true;
        }

        var isNext = tree.Start(after) == tree.End(before) + 1;
        return isNext
            && tree.Has(after, "case")
            && !tree.Is(after, "obl:agent")
            && (!tree[before].IsName || CaseOf(tree, after) is "in" or "at" or "on" or "near" or "from" or "of" or "to")
            && !TimeWords.Is(reading, before)
            && !TimeWords.Is(reading, after);
    }

    /// <summary>"from 1990 to 1994", "from Lagos to Accra".</summary>
    private static bool IsRange(SyntaxTree tree, int before, int after) =>
        CaseOf(tree, before) == "from" && CaseOf(tree, after) is "to" or "until" or "till" or "through";

    private static string CaseOf(SyntaxTree tree, int noun) =>
        tree.Child(noun, "case") is >= 0 and var preposition ? tree[preposition].Lower : "";

    private static bool IsAdjunct(SentenceReading reading, int child)
    {
        var tree = reading.Tree;
        return tree[child].Relation is "obl" or "obl:unmarked" or "obl:tmod" or "obl:agent"
            && !Completes(tree, child)
            && (tree.Has(child, "case") || IsDate(reading, child));
    }

    /// <summary>"Monday", "last year", but not "a year", which only says how long.</summary>
    private static bool IsDate(SentenceReading reading, int noun)
    {
        var tree = reading.Tree;
        return TimeWords.Is(reading, noun)
            && (
                tree[noun].Upos is "PROPN" or "NUM"
                || tree.Children(noun)
                    .Any(child => tree[child].Lower is "this" or "that" or "last" or "next" or "each" or "every")
            );
    }

    /// <summary>"coincides with", "moved to": without it the verb says something else.</summary>
    private static bool Completes(SyntaxTree tree, int child)
    {
        var preposition = tree.Child(child, "case");
        var verb = tree[child].Head;
        if (
            preposition > 0
            && tree[preposition - 1] is { Relation: "obj", Lower: "part" or "place" or "charge" or "care" }
        )
        {
            return true;
        }

        var isNext =
            preposition > verb
            && SyntaxTree.Between(verb, preposition).All(at => tree[at].Upos is "ADV" or "ADP" or "PART");
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
                    or "through"
                    or "like";
    }

    /// <summary>"only in May", "twice in May and June": without its company the claim would say more than the text.</summary>
    private static bool IsNarrowed(SyntaxTree tree, Proposition claim) =>
        claim.Pieces.Any(piece =>
            piece.Token >= 0 && (tree[piece.Token].Lower is "only" or "than" or "except" || IsFigure(tree, piece.Token))
        );

    /// <summary>"by 5% since May": a figure means nothing without its time. The number of a day is no figure.</summary>
    private static bool IsFigure(SyntaxTree tree, int token) =>
        tree[token].Upos == "NUM" && tree.Is(token, "nummod") && !tree[tree[token].Head].IsName;

    private static Proposition With(SyntaxTree tree, Proposition claim, List<List<int>> groups, List<int> kept)
    {
        var gone = groups
            .Where(other => other != kept)
            .SelectMany(other => other)
            .SelectMany(other => WithAdverb(tree, claim.Head, other))
            .ToHashSet();
        return claim with { Pieces = [.. claim.Pieces.Where(piece => !gone.Contains(piece.Token))] };
    }

    /// <summary>"late in 2011": the adverb before an adjunct goes with it.</summary>
    private static List<int> WithAdverb(SyntaxTree tree, int verb, int adjunct)
    {
        var words = tree.Subtree(adjunct);
        var before = words[0] - 1;
        return before > verb && tree.Is(before, "advmod") && tree[before].Upos == "ADV" && tree[before].Head == verb
            ? [before, .. words]
            : words;
    }
}
