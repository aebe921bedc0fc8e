namespace ClaimTracker.Language.Matching;

/// <summary>Written words in the order of their letters, to complete the beginning of one.</summary>
internal sealed class FormList
{
    private const int SmallestTail = 1024;

    private readonly List<(string Form, int Term)> tail = [];
    private (string Form, int Term)[] sorted = [];

    /// <summary>Whether so much was added since the last sorting that completing grows slow.</summary>
    public bool NeedsSorting => tail.Count > Math.Max(SmallestTail, sorted.Length / 8);

    public void Add(string form, int term) => tail.Add((form, term));

    public void Sort()
    {
        (string Form, int Term)[] all = [.. sorted, .. tail];
        Array.Sort(all, static (one, other) => string.CompareOrdinal(one.Form, other.Form));
        sorted = all;
        tail.Clear();
        tail.TrimExcess();
    }

    /// <summary>The terms of all words that begin so; one that several words lead to comes several times.</summary>
    public IEnumerable<int> Complete(string beginning)
    {
        for (var i = FirstOf(beginning); i < sorted.Length && Begins(sorted[i].Form, beginning); i++)
        {
            yield return sorted[i].Term;
        }

        foreach (var (form, term) in tail)
        {
            if (Begins(form, beginning))
            {
                yield return term;
            }
        }
    }

    private static bool Begins(string form, string beginning) => form.StartsWith(beginning, StringComparison.Ordinal);

    private int FirstOf(string beginning)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (string.CompareOrdinal(sorted[middle].Form, beginning) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
