using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"American actor John Reed" gives "John Reed is an American actor."</summary>
internal sealed class NameDescription : IClauseRule
{
    private const int LongestDescriptionWords = 6;

    public string Name => "name-description";

    public bool Finds(SentenceReading reading, int index) => Range(reading, index) is not null;

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        if (Range(reading, index) is not var (start, name, end))
        {
            return null;
        }

        var article =
            tree[start].Upos == "DET" || tree[start].Xpos == "PRP$" ? Array.Empty<Piece>() : [Piece.Insert("a")];
        return
        [
            .. NounPhrase.Pieces(tree, Enumerable.Range(name, end - name)),
            Piece.Insert("is"),
            .. article,
            .. NounPhrase.Pieces(tree, Enumerable.Range(start, name - start)),
        ];
    }

    /// <summary>The description's first word, the name's first word, and one past its last; absent where the words before are no description.</summary>
    private static (int Start, int Name, int End)? Range(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        if (
            !IsDescription(reading, index)
            || index + 1 >= tree.Count
            || !tree[index + 1].IsName
            || !char.IsUpper(tree[index + 1].Form[0])
        )
        {
            return null;
        }

        var end = index + 1;
        while (end < tree.Count && tree[end] is { IsName: true, Xpos: "NNP" })
        {
            end++;
        }

        while (end > index + 1 && char.IsLower(tree[end - 1].Form[0]))
        {
            end--;
        }

        var isOneName =
            end - index > 2
            && !GoesOn(tree, end)
            && tree[StartOf(tree, index)].Form.Length > 1
            && Joined(tree, index, index + 1, end)
            && (end == tree.Count || tree[end].Xpos is not ("POS" or "NN" or "NNS"));
        var start = StartOf(tree, index);
        var isTimed = Enumerable
            .Range(start, index - start + 1)
            .Any(at => reading.Words.Times.Contains(tree[at].Lower));
        // "Colonel" and "Professor" alone are how somebody is addressed.
        var isMere = start == index && char.IsUpper(tree[index].Form[0]);
        return isOneName && !isMere && !isTimed && index - start < LongestDescriptionWords
            ? (start, index + 1, end)
            : null;
    }

    /// <summary>"actor", "Finance Secretary": a noun in small letters, or a role with the capital of a title.</summary>
    private static bool IsDescription(SentenceReading reading, int index)
    {
        var node = reading.Tree[index];
        var isRole = reading.Words.People.IsRole(node.Lower);
        return char.IsLower(node.Form[0])
            ? node is { Upos: "NOUN", Xpos: "NN" } || (node.IsName && isRole)
            : isRole && node.Form.Length > 2;
    }

    /// <summary>"Omar Berg al-Lind", "Anna Holt &amp; the Tides": the name is longer than its capitals.</summary>
    private static bool GoesOn(SyntaxTree tree, int end) =>
        end < tree.Count && (tree[end].IsName || tree[end].Form is "-" or "&" or "/" || tree.Is(end, "flat"));

    /// <summary>Whether the noun hangs on the name, or the name on the noun.</summary>
    private static bool Joined(SyntaxTree tree, int noun, int name, int end)
    {
        var head = tree[noun].Head;
        return (head >= name && head < end) || Enumerable.Range(name, end - name).Any(at => tree[at].Head == noun);
    }

    private static int StartOf(SyntaxTree tree, int noun)
    {
        var start = noun;
        while (
            start > 0
            && (
                tree[start - 1].Upos is "ADJ" or "NOUN" or "PROPN"
                || (tree[start - 1].Form == "-" && start > 1)
                || tree[start - 1].Xpos is "POS"
            )
        )
        {
            start--;
        }

        return start > 0 && (tree[start - 1].Lower == "the" || tree[start - 1].Xpos == "PRP$") ? start - 1 : start;
    }
}
