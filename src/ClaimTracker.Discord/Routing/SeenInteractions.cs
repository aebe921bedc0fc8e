namespace ClaimTracker.Discord.Routing;

/// <summary>
/// Remembers which interactions were begun. Discord delivers at least once, and a resumed session replays: a second delivery is
/// dropped here. Ids are kept longer than their tokens live, then forgotten.
/// </summary>
internal sealed class SeenInteractions(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    private readonly HashSet<Snowflake> seen = [];
    private readonly Queue<(Snowflake Id, long At)> order = new();
    private readonly Lock gate = new();

    public int Count
    {
        get
        {
            lock (gate)
            {
                return seen.Count;
            }
        }
    }

    /// <summary>True for the first caller with this id.</summary>
    public bool TryBegin(Snowflake id)
    {
        lock (gate)
        {
            Forget();
            if (!seen.Add(id))
            {
                return false;
            }

            order.Enqueue((id, time.GetTimestamp()));
            return true;
        }
    }

    private void Forget()
    {
        while (order.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) > Kept)
        {
            seen.Remove(order.Dequeue().Id);
        }
    }
}
