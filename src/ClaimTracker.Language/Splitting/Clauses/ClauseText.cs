using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Collects the words of a clause.</summary>
internal static class ClauseText
{
    /// <summary>A clause that has its own subject, without the word that joins it to another ("and", "because", "that").</summary>
    public static List<Piece> Of(SentenceReading reading, int head)
    {
        var tree = reading.Tree;
        var tokens = reading.Kept(head);
        tokens.RemoveAll(token =>
            (tree[token].Head == head && IsJoint(tree, token, head))
            || (tree.Is(token, "discourse", "vocative", "reparandum") && !OpensQuotation(tree, token))
        );
        return [.. Trimmed(tree, tokens).Select(token => Piece.Of(tree, token))];
    }

    private static bool OpensQuotation(SyntaxTree tree, int token) => token > 0 && tree[token - 1].Xpos == "``";

    /// <summary>What a clause says, without its subject: for clauses that borrow one.</summary>
    public static List<int> Predicate(SentenceReading reading, int head, params ReadOnlySpan<int> without)
    {
        var tree = reading.Tree;
        var tokens = reading.Kept(head);
        foreach (var gone in without)
        {
            tokens.RemoveAll(token => gone >= 0 && tree.IsUnder(token, gone));
        }

        tokens.RemoveAll(token => tree[token].Head == head && IsJoint(tree, token, head));
        return Trimmed(tree, tokens);
    }

    /// <summary>Without punctuation at the ends.</summary>
    public static List<int> Trimmed(SyntaxTree tree, List<int> tokens)
    {
        while (tokens.Count > 0 && IsLoose(tree[tokens[0]]))
        {
            tokens.RemoveAt(0);
        }

        while (tokens.Count > 0 && (IsLoose(tree[tokens[^1]]) || tree[tokens[^1]].Form is "." or "!" or "?"))
        {
            tokens.RemoveAt(tokens.Count - 1);
        }

        return tokens;
    }

    private static bool IsLoose(SyntaxNode node) =>
        node.Form is "(" or ")" or "[" or "]" or "," or ";" or ":" or "-" or "--" or "\u2013" or "\u2014";

    private static bool IsJoint(SyntaxTree tree, int token, int head) =>
        (tree.Is(token, "cc") && token < head)
        || (tree.Is(token, "mark") && tree[token].Xpos != "TO" && !tree.Is(head, "root"))
        || IsSo(tree, token, head);

    /// <summary>", so the road was closed"; but not "so did the baker".</summary>
    private static bool IsSo(SyntaxTree tree, int token, int head) =>
        tree[token].Lower == "so"
        && tree.Is(token, "advmod")
        && !tree.Is(head, "root")
        && tree.Subject(head) is var subject
        && token < subject
        && subject < head;
}
