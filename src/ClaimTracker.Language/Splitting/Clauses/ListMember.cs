using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Words a claim about a list for one member alone, with what all members share.</summary>
internal static class ListMember
{
    public static Proposition Alone(SentenceReading reading, Proposition claim, MemberList list, int member)
    {
        var tree = reading.Tree;
        var gone = new HashSet<int>();
        foreach (var other in list.Members.Where(other => other != member && other != list.First))
        {
            gone.UnionWith(tree.Subtree(other));
        }

        foreach (var child in list.Members.SelectMany(tree.Children).Where(child => IsJoint(tree, child, list)))
        {
            gone.UnionWith(tree.Subtree(child));
        }

        if (member != list.First)
        {
            gone.Add(list.First);
            foreach (
                var child in tree.Children(list.First)
                    .Where(child => !tree.Is(child, "conj") && !SharedWords.Are(reading, list, member, child))
            )
            {
                gone.UnionWith(tree.Subtree(child));
            }
        }

        var pieces = claim.Pieces.Where(piece => piece.Token < 0 || !gone.Contains(piece.Token)).ToList();
        var head = claim.Head == list.First ? member : claim.Head;
        GiveArticle(reading, list, member, pieces);
        var alone = claim with { Head = head, Pieces = pieces };
        return tree.Is(list.First, "nsubj") ? Agreement.Apply(reading, alone, list.First, member) : alone;
    }

    /// <summary>"is a singer, painter and writer": each is "a" one, wherever the article stands.</summary>
    private static void GiveArticle(SentenceReading reading, MemberList list, int member, List<Piece> pieces)
    {
        var tree = reading.Tree;
        var takesArticle =
            (tree[member].Xpos == "NN" || reading.Words.People.IsRole(tree[member].Lower))
            && !tree[member].IsPlural
            && tree.Has(list.First, "cop")
            && list.Members.Any(other => HasOneArticle(tree, other));
        if (!takesArticle || tree.Has(member, "nmod:poss", "nummod"))
        {
            return;
        }

        var start = pieces.FindIndex(piece =>
            piece.Token >= 0
            && (
                piece.Token == member
                || (
                    tree[piece.Token].Head == member
                    && tree.Is(piece.Token, "amod", "compound", "advmod", "nmod:desc")
                    && piece.Token < member
                )
            )
        );
        if (
            start > 0
            && !pieces.Exists(piece =>
                piece.Token >= 0
                && piece.Token < member
                && tree.Is(piece.Token, "det")
                && (tree[piece.Token].Head == member || tree[piece.Token].Head == list.First)
            )
        )
        {
            pieces.Insert(start, Piece.Insert("a"));
        }
    }

    private static bool HasOneArticle(SyntaxTree tree, int noun) =>
        tree.Children(noun).Any(child => tree[child].Lower is "a" or "an");

    private static bool IsJoint(SyntaxTree tree, int child, MemberList list) =>
        tree.Is(child, "cc")
        && child < list.Members[^1]
        && (child > list.First || tree.Is(child, "cc:preconj") || tree[child].Lower is "both");
}
