namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>Calls in the order of their tickets. Its owner guards it with a lock.</summary>
internal sealed class WaitingLine
{
    private readonly LinkedList<Waiter> waiters = [];

    public bool IsEmpty => waiters.Count == 0;

    public Waiter? First => waiters.First?.Value;

    public void Add(Waiter waiter)
    {
        waiter.Line = this;
        // Nearly always the newest is the last; a call that was turned away goes back in front.
        var before = waiters.Last;
        while (before is not null && before.Value.Call.Ticket > waiter.Call.Ticket)
        {
            before = before.Previous;
        }

        if (before is null)
        {
            waiters.AddFirst(waiter);
        }
        else
        {
            waiters.AddAfter(before, waiter);
        }
    }

    public Waiter TakeFirst()
    {
        var first = waiters.First!.Value;
        waiters.RemoveFirst();
        first.Line = null;
        return first;
    }

    public void Remove(Waiter waiter)
    {
        waiters.Remove(waiter);
        waiter.Line = null;
    }

    /// <summary>Takes out those that go elsewhere, in order.</summary>
    public IReadOnlyList<Waiter> TakeAll(Func<Waiter, bool> isMeant)
    {
        Waiter[] taken = [.. waiters.Where(isMeant)];
        foreach (var waiter in taken)
        {
            Remove(waiter);
        }

        return taken;
    }
}
