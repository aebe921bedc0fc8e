using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"Several ministers, including Holt, resigned": what is said of the whole is said of each example as well.</summary>
internal static class Example
{
    private const int MostExamples = 12;

    /// <summary>The claim without its examples, then one claim for each example in the place of the whole; else the claim itself.</summary>
    public static IReadOnlyList<Proposition> Spread(SentenceReading reading, Proposition claim)
    {
        var tree = reading.Tree;
        var first = claim
            .Pieces.Select(piece => piece.Token)
            .FirstOrDefault(token => token >= 0 && IsExample(reading, claim, token), -1);
        if (first < 0)
        {
            return [claim];
        }

        var whole = tree[first].Head;
        List<int> examples =
        [
            first,
            .. tree.Children(first).Where(child => tree.Is(child, "conj") && claim.Uses(child)),
        ];
        var gone = tree.Subtree(first).ToHashSet();
        var without = claim with { Pieces = [.. claim.Pieces.Where(piece => !gone.Contains(piece.Token))] };
        return examples.Count > MostExamples
            ? [claim]
            : [without, .. examples.Select(example => InPlace(reading, without, first, example))];
    }

    private static bool IsExample(SentenceReading reading, Proposition claim, int token)
    {
        var tree = reading.Tree;
        var whole = tree[token].Head;
        return tree[token].IsNominal
            && tree.Is(token, "nmod", "obl")
            && whole >= 0
            && whole < token
            && tree[whole].IsPlural
            && tree.Is(whole, "obj", "obl", "nsubj")
            && tree[whole].Head == claim.Head
            && IsIntroduced(tree, token)
            && !tree.IsNegated(claim.Head)
            && !NounPhrase.IsQuantified(tree, whole)
            && !tree.Has(claim.Head, "cop");
    }

    /// <summary>"including" or "such as", whatever the tree makes of it.</summary>
    private static bool IsIntroduced(SyntaxTree tree, int token) =>
        tree.Children(token)
            .Any(child =>
                child < token
                && (tree[child].Lower == "including" || (tree[child].Lower == "such" && tree[child + 1].Lower == "as"))
            );

    private static Proposition InPlace(SentenceReading reading, Proposition claim, int first, int example)
    {
        var tree = reading.Tree;
        var whole = tree[first].Head;
        var replaced = tree.Subtree(whole)
            .Where(token => !tree.Is(token, "case") || tree[token].Head != whole)
            .ToHashSet();
        var name = NounPhrase.Core(reading, example);
        var pieces = new List<Piece>();
        foreach (var piece in claim.Pieces)
        {
            if (piece.Token == whole)
            {
                pieces.AddRange(NounPhrase.Pieces(tree, name));
            }
            else if (!replaced.Contains(piece.Token) && !IsMarkOf(tree, first, piece.Token))
            {
                pieces.Add(piece);
            }
        }

        var alone = claim with { Rule = "example", Pieces = pieces };
        return tree.Is(whole, "nsubj") ? Agreement.Apply(reading, alone, whole, example) : alone;
    }

    /// <summary>The commas around the examples.</summary>
    private static bool IsMarkOf(SyntaxTree tree, int first, int token) =>
        token >= 0 && tree[token].Form == "," && (token == tree.End(first) + 1 || token == tree.Start(first) - 1);
}
