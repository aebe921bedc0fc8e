namespace ClaimTracker.Language.Splitting.Trees;

/// <summary>A sentence's words and what depends on what. Indices count its words from 0.</summary>
internal sealed class SyntaxTree
{
    private readonly SyntaxNode[] nodes;
    private readonly List<int>[] children;

    /// <summary>Links the words of a sentence.</summary>
    /// <param name="nodes">In reading order; exactly one has head -1, and following heads always ends there.</param>
    public SyntaxTree(IReadOnlyList<SyntaxNode> nodes)
    {
        this.nodes = [.. nodes];
        children = new List<int>[this.nodes.Length];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = [];
        }

        for (var i = 0; i < this.nodes.Length; i++)
        {
            if (this.nodes[i].Head >= 0)
            {
                children[this.nodes[i].Head].Add(i);
            }
            else
            {
                Root = i;
            }
        }
    }

    public IReadOnlyList<SyntaxNode> Nodes => nodes;

    public int Count => nodes.Length;

    public int Root { get; }

    public SyntaxNode this[int index] => nodes[index];

    /// <summary>What depends on a word, in reading order.</summary>
    public IReadOnlyList<int> Children(int index) => children[index];

    /// <summary>The first child with one of the relations, with or without subtype; -1 when there is none.</summary>
    public int Child(int index, params ReadOnlySpan<string> relations)
    {
        foreach (var child in children[index])
        {
            if (Is(child, relations))
            {
                return child;
            }
        }

        return -1;
    }

    public bool Has(int index, params ReadOnlySpan<string> relations) => Child(index, relations) >= 0;

    /// <summary>Whether a word has one of the relations; "acl" stands for "acl:relcl" too.</summary>
    public bool Is(int index, params ReadOnlySpan<string> relations)
    {
        foreach (var relation in relations)
        {
            if (nodes[index].Relation == relation || nodes[index].Base == relation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word and all that hangs on it, in reading order, without what hangs on words that <paramref name="isCut"/> names.</summary>
    public List<int> Subtree(int index, Func<int, bool>? isCut = null)
    {
        var found = new List<int>();
        var open = new Stack<int>([index]);
        while (open.TryPop(out var next))
        {
            found.Add(next);
            foreach (var child in children[next])
            {
                if (isCut is null || !isCut(child))
                {
                    open.Push(child);
                }
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>The words above, nearest first.</summary>
    public IEnumerable<int> Ancestors(int index)
    {
        for (var head = nodes[index].Head; head >= 0; head = nodes[head].Head)
        {
            yield return head;
        }
    }

    public bool IsUnder(int index, int ancestor) => index == ancestor || Ancestors(index).Contains(ancestor);

    /// <summary>The first word of a subtree.</summary>
    public int Start(int index) => Subtree(index)[0];

    public int End(int index) => Subtree(index)[^1];

    /// <summary>The places after one word and before another; none when the other does not come later.</summary>
    public static IEnumerable<int> Between(int first, int second) =>
        Enumerable.Range(first + 1, Math.Max(0, second - first - 1));
}
