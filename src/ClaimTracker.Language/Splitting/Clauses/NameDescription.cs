using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"American actor John Reed" gives "John Reed is an American actor."</summary>
internal sealed class NameDescription : IClauseRule
{
    private const int LongestDescriptionWords = 6;

    /// <summary>So many words before an "and" may hold the owner of what follows it.</summary>
    private const int OwnerReach = 6;

    public string Name => "name-description";

    public bool Finds(SentenceReading reading, int index) => Range(reading, index) is not null;

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        if (Range(reading, index) is not var (start, name, end))
        {
            return null;
        }

        // "the actor John Reed" is no more than "an actor".
        if (tree[start].Lower == "the" && start + 2 == name)
        {
            start++;
        }

        var hasOwner = Enumerable.Range(start, name - start).Any(at => tree[at].Xpos is "POS" or "PRP$");
        var article = hasOwner || tree[start].Upos == "DET" ? Array.Empty<Piece>() : [Piece.Insert("a")];
        return
        [
            .. NounPhrase.Pieces(tree, Enumerable.Range(name, end - name)),
            Piece.Insert("is"),
            .. article,
            .. Enumerable.Range(start, name - start).Select(at => Small(reading, at)),
        ];
    }

    /// <summary>"Former minister Anna Holt": the capital is that of the sentence's first word.</summary>
    private static Piece Small(SentenceReading reading, int at)
    {
        var node = reading.Tree[at];
        var isCommon =
            node.Lower is "former" or "acting" or "outgoing" or "incoming" or "fellow"
            || (node.Xpos is "NN" or "JJ" && !node.Form.Skip(1).Any(char.IsUpper) && IsSmall(reading.Tree[at + 1]));
        return at == 0 && isCommon && !IsNation(node)
            ? Piece.Of(reading.Tree, at, node.Lower)
            : Piece.Of(reading.Tree, at);
    }

    private static bool IsHyphen(SyntaxTree tree, int at) => tree[at].Form == "-" && tree.Is(at, "flat");

    private static bool IsSmall(SyntaxNode node) => char.IsLower(node.Form[0]);

    /// <summary>"American", "British": adjectives that keep their capital have it in their base form.</summary>
    private static bool IsNation(SyntaxNode node) => node.Upos == "ADJ" && char.IsUpper(node.Lemma[0]);

    /// <summary>The description's first word, the name's first word, and one past its last; absent where the words before are no description.</summary>
    private static (int Start, int Name, int End)? Range(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        if (
            !IsDescription(reading, index)
            || index + 1 >= tree.Count
            || (index > 0 && tree[index - 1].Form == "-" && !reading.Words.People.IsRole(tree[index].Lower))
            || !tree[index + 1].IsName
            || !char.IsUpper(tree[index + 1].Form[0])
        )
        {
            return null;
        }

        var end = index + 1;
        while (end < tree.Count && (tree[end] is { IsName: true, Xpos: "NNP" } || IsHyphen(tree, end)))
        {
            end++;
        }

        while (end > index + 1 && char.IsLower(tree[end - 1].Form[0]))
        {
            end--;
        }

        var isOneName =
            (end - index > 2 || (char.IsLower(tree[index].Form[0]) && IsTold(tree, StartOf(tree, index), index)))
            && !GoesOn(reading, index, end)
            && tree[StartOf(tree, index)].Form.Length > 1
            && Joined(tree, index, index + 1, end)
            && (end == tree.Count || tree[end].Xpos is not ("POS" or "NN" or "NNS"));
        var start = StartOf(tree, index);
        var isTimed = Enumerable
            .Range(start, index - start + 1)
            .Any(at => reading.Words.Times.Contains(tree[at].Lower));
        // "Colonel" and "Professor" alone are how somebody is addressed.
        var isMere =
            char.IsUpper(tree[index].Form[0]) && (start == index || (start == index - 1 && tree[start].Upos == "DET"));
        return isOneName && !isMere && !isTimed && IsWhole(tree, start) && index - start < LongestDescriptionWords
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
            : isRole && (node.Form.Length > 2 || node.Form.All(char.IsUpper));
    }

    /// <summary>A name of one word is told apart from the opening of a longer one by what its description says: "the Kenyan capital Nairobi".</summary>
    private static bool IsTold(SyntaxTree tree, int start, int index) =>
        index - start > (tree[start].Lower == "the" || tree[start].Xpos == "PRP$" ? 1 : 0);

    /// <summary>"Omar Berg al-Lind", "Anna Holt &amp; the Tides", "the series Ways of Waterly Place": the name is longer than its capitals.</summary>
    private static bool GoesOn(SentenceReading reading, int noun, int end)
    {
        var tree = reading.Tree;
        if (end == tree.Count)
        {
            return false;
        }

        var isPerson = reading.Words.People.IsRole(tree[noun].Lower);
        return tree[end].IsName
            || tree[end].Form is "-" or "&" or "/"
            || tree.Is(end, "flat")
            || char.IsUpper(tree[end].Form[0])
            || (!isPerson && tree[end].Lower is "of" or "and" or ":" or "a" or "the");
    }

    /// <summary>Whether the noun hangs on the name, or the name on the noun.</summary>
    private static bool Joined(SyntaxTree tree, int noun, int name, int end)
    {
        var head = tree[noun].Head;
        return (head >= name && head < end) || Enumerable.Range(name, end - name).Any(at => tree[at].Head == noun);
    }

    /// <summary>Where the words before go on with the description, what is left of it may not be true: "former undisputed champion".</summary>
    private static bool IsWhole(SyntaxTree tree, int start) =>
        start == 0
        || tree[start].Upos == "DET"
        || tree[start].Xpos == "PRP$"
        || tree[start - 1].Upos is "ADP" or "PART" or "PUNCT" or "SCONJ" or "AUX" or "PRON"
        || (tree[start - 1].Upos == "CCONJ" && !SharesOwner(tree, start - 1))
        || (tree[start - 1].Upos == "VERB" && tree[start - 1].Head < start);

    /// <summary>"his wife Anna and son Peter Lind".</summary>
    private static bool SharesOwner(SyntaxTree tree, int joint) =>
        Enumerable.Range(0, joint).Skip(joint - OwnerReach).Any(at => tree[at].Xpos is "PRP$" or "POS");

    private static int StartOf(SyntaxTree tree, int noun)
    {
        var start = noun;
        while (
            start > 0
            && (
                tree[start - 1].Upos is "ADJ" or "NOUN" or "PROPN"
                || (tree[start - 1].Form == "-" && start > 1)
                || tree[start - 1].Xpos is "POS" or "AFX"
                || (tree[start - 1].Xpos is "VBN" or "VBG" && tree.Is(start - 1, "amod", "compound"))
            )
        )
        {
            start--;
        }

        return start > 0 && (tree[start - 1].Lower == "the" || tree[start - 1].Xpos == "PRP$") ? start - 1 : start;
    }
}
