namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>
/// Counts the answers that Cloudflare counts against this network address: 401, 403 and 429 (not the shared ones). 10,000 within 10
/// minutes, and it shuts the address out. Safe for several threads.
/// </summary>
internal sealed class InvalidCalls(MonotonicClock clock)
{
    /// <summary>So many are worth a look.</summary>
    public const int Worrying = 1_000;

    /// <summary>From so many on, only interactions are answered.</summary>
    public const int TooMany = 5_000;

    // Whole slots leave late rather than early: what counts is 10 minutes and up to 10 seconds.
    private const int Slots = 61;
    private static readonly TimeSpan SlotLength = TimeSpan.FromSeconds(10);

    private readonly Lock guard = new();
    private readonly int[] counts = new int[Slots];
    private long newest;
    private int total;

    /// <summary>How many there were in the last 10 minutes.</summary>
    public int Count
    {
        get
        {
            lock (guard)
            {
                Forget();
                return total;
            }
        }
    }

    /// <summary>Counts one more; the number with it.</summary>
    public int Add()
    {
        lock (guard)
        {
            Forget();
            counts[newest % Slots]++;
            return ++total;
        }
    }

    /// <summary>How long until calls may go again; zero: they may.</summary>
    public TimeSpan ClosedFor()
    {
        lock (guard)
        {
            Forget();
            var left = total;
            var slot = newest - Slots + 1;
            for (; left >= TooMany; slot++)
            {
                left -= counts[Index(slot)];
            }

            return total < TooMany ? TimeSpan.Zero : (SlotLength * (slot - 1 + Slots)) - clock.Now;
        }
    }

    private void Forget()
    {
        var current = clock.Now.Ticks / SlotLength.Ticks;
        for (var slot = Math.Max(newest + 1, current - Slots + 1); slot <= current; slot++)
        {
            total -= counts[Index(slot)];
            counts[Index(slot)] = 0;
        }

        newest = current;
    }

    private static int Index(long slot) => (int)(((slot % Slots) + Slots) % Slots);
}
