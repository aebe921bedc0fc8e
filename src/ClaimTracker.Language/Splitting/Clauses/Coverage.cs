using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Watches over the promise that no text is lost: what a sentence tells must be in one of its claims.</summary>
internal static class Coverage
{
    /// <summary>
    /// Words that tell something and are in no claim. Openings and asides that were dropped on purpose, who said it, and how, are no loss.
    /// </summary>
    public static IReadOnlyList<int> Lost(SentenceReading reading, IReadOnlyList<Proposition> claims)
    {
        var tree = reading.Tree;
        var pieces = claims.SelectMany(claim => claim.Pieces).ToList();
        var used = pieces.Select(piece => piece.Token).ToHashSet();
        var quoted = pieces.Where(piece => piece.Token < 0).Select(piece => piece.Source).OfType<TextSpan>().ToList();
        var spoken = claims.Select(claim => claim.Speech?.Span).OfType<TextSpan>().ToList();
        return
        [
            .. Enumerable
                .Range(0, tree.Count)
                .Where(at =>
                    TellsSomething(tree[at])
                    && !tree.Is(at, "case", "mark", "fixed", "cc")
                    && !used.Contains(at)
                    && !quoted.Exists(span => span.Contains(tree[at].Span))
                    && !spoken.Exists(span => span.Contains(tree[at].Span))
                    && !reading.IsDroppedWith(at)
                    && !IsAboutReport(reading, at)
                    && !tree.Ancestors(at).Prepend(at).Any(above => Coordination.IsMereRest(tree, above))
                ),
        ];
    }

    /// <summary>The cut nearest above each lost word.</summary>
    public static IEnumerable<int> CutsAbove(SentenceReading reading, IEnumerable<int> lost) =>
        lost.Select(at => reading.Tree.Ancestors(at).Prepend(at).FirstOrDefault(reading.IsCut, -1))
            .Where(at => at >= 0);

    private static bool TellsSomething(SyntaxNode node) =>
        node.Upos is "NOUN" or "PROPN" or "NUM" or "VERB" or "ADJ" && node.Lower is not ("such" or "same");

    /// <summary>"said on Monday in Lyon that": who said or found it, when and where.</summary>
    private static bool IsAboutReport(SentenceReading reading, int at)
    {
        var tree = reading.Tree;
        return tree.Ancestors(at)
            .Prepend(at)
            .TakeWhile(above => !tree.Is(above, "ccomp", "acl", "advcl"))
            .Any(above => Reports(reading, above));
    }

    private static bool Reports(SentenceReading reading, int verb)
    {
        var (tree, words) = (reading.Tree, reading.Words);
        return (words.Saying.Contains(tree[verb].Lemma) || words.Knowing.Contains(tree[verb].Lemma))
            && tree.Children(verb).Count(child => tree.Is(child, "nsubj", "expl")) < 2
            && tree.Children(verb).Any(child => tree.Is(child, "ccomp") && reading.IsCut(child));
    }
}
