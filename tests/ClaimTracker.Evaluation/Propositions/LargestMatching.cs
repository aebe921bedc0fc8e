namespace ClaimTracker.Evaluation.Propositions;

/// <summary>The size of a largest one-to-one matching, by augmenting paths (Kuhn 1955).</summary>
internal sealed class LargestMatching
{
    private readonly IReadOnlyList<int[]> partners;
    private readonly Dictionary<int, int> owner = [];

    private LargestMatching(IReadOnlyList<int[]> partners) => this.partners = partners;

    /// <param name="partners">For each node on the left the nodes on the right that it may be matched with.</param>
    public static int SizeOf(IReadOnlyList<int[]> partners)
    {
        var matching = new LargestMatching(partners);
        return Enumerable.Range(0, partners.Count).Count(left => matching.Place(left, []));
    }

    private bool Place(int left, HashSet<int> seen)
    {
        foreach (var right in partners[left])
        {
            if (seen.Add(right) && (!owner.TryGetValue(right, out var before) || Place(before, seen)))
            {
                owner[right] = left;
                return true;
            }
        }

        return false;
    }
}
