namespace ClaimTracker.Language.Syntax;

/// <summary>A sentence as a tree of tokens: one root, and every other token leads to it by its heads.</summary>
/// <param name="Span">Where the sentence stands in the text.</param>
/// <param name="Tokens">In the order of the text; none when the sentence has nothing but white space.</param>
public sealed record ParsedSentence(TextSpan Span, IReadOnlyList<Token> Tokens)
{
    private int[][]? children;

    /// <summary>Place of the root; -1 when there are no tokens.</summary>
    public int Root
    {
        get
        {
            for (var i = 0; i < Tokens.Count; i++)
            {
                if (Tokens[i].Head == Token.NoHead)
                {
                    return i;
                }
            }

            return -1;
        }
    }

    /// <summary>Places of the tokens that hang on this one, in the order of the text.</summary>
    public IReadOnlyList<int> Children(int token) => (children ??= FindChildren())[token];

    /// <summary>Places of this token and of everything below it, in the order of the text.</summary>
    public IReadOnlyList<int> Subtree(int token)
    {
        var found = new List<int> { token };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(Children(found[i]));
        }

        found.Sort();
        return found;
    }

    private int[][] FindChildren()
    {
        var lists = new List<int>[Tokens.Count];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = [];
        }

        for (var i = 0; i < lists.Length; i++)
        {
            if (Tokens[i].Head != Token.NoHead)
            {
                lists[Tokens[i].Head].Add(i);
            }
        }

        return Array.ConvertAll(lists, list => list.ToArray());
    }
}
