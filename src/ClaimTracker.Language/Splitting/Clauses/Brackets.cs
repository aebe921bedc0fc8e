using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>What stands in brackets is no part of the claim around it.</summary>
internal sealed class Brackets : IClauseRule
{
    public string Name => "brackets";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        if (tree[index].Head >= 0 && IsEnclosed(tree, index) && !IsEnclosed(tree, tree[index].Head))
        {
            reading.Drop(index);
        }

        return false;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index) => null;

    /// <summary>A claim of the words around brackets loses what stands in them, however the tree hangs it.</summary>
    public static Proposition Without(SyntaxTree tree, Proposition claim) =>
        IsEnclosed(tree, claim.Head)
            ? claim
            : claim with
            {
                Pieces = [.. claim.Pieces.Where(piece => piece.Token < 0 || !IsEnclosed(tree, piece.Token))],
            };

    /// <summary>Whether an opening bracket stands before the word and its partner after it.</summary>
    private static bool IsEnclosed(SyntaxTree tree, int index)
    {
        if (tree[index].Form is "(" or ")" or "[" or "]")
        {
            return true;
        }

        var depth = 0;
        for (var i = 0; i < index; i++)
        {
            depth +=
                tree[i].Form is "(" or "[" ? 1
                : tree[i].Form is ")" or "]" && depth > 0 ? -1
                : 0;
        }

        return depth > 0;
    }
}
