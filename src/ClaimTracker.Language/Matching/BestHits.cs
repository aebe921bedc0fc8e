namespace ClaimTracker.Language.Matching;

/// <summary>Keeps the best of many hits; of equals the one with the larger key, which is the newer one.</summary>
internal sealed class BestHits(int limit)
{
    private readonly PriorityQueue<WordHit, (double Rank, int Key)> kept = new();

    /// <summary>What a hit must at least have to be kept.</summary>
    public double LeastRank { get; private set; } = double.Epsilon;

    public void Add(WordHit hit, double rank)
    {
        if (kept.Count < limit)
        {
            kept.Enqueue(hit, (rank, hit.Key));
        }
        else
        {
            kept.EnqueueDequeue(hit, (rank, hit.Key));
        }

        if (kept.Count == limit && kept.TryPeek(out _, out var least))
        {
            LeastRank = least.Rank;
        }
    }

    public IReadOnlyList<WordHit> BestFirst()
    {
        var hits = new List<WordHit>(kept.Count);
        while (kept.TryDequeue(out var hit, out _))
        {
            hits.Add(hit);
        }

        hits.Reverse();
        return hits;
    }
}
