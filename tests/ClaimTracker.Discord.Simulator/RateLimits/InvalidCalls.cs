namespace ClaimTracker.Discord.Simulator.RateLimits;

/// <summary>Discord's guard against bots that keep being refused: too many in ten minutes, and Cloudflare shuts the door for an hour.</summary>
internal sealed class InvalidCalls(RateLimitSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Ban = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Queue<long> at = new();
    private long? bannedAt;

    /// <summary>Refusals in the last ten minutes.</summary>
    public int Recent
    {
        get
        {
            lock (gate)
            {
                Forget();
                return this.at.Count;
            }
        }
    }

    /// <summary>How long the door stays shut; null: it is open.</summary>
    public TimeSpan? BanLeft
    {
        get
        {
            lock (gate)
            {
                return bannedAt is { } at && time.GetElapsedTime(at) < Ban ? Ban - time.GetElapsedTime(at) : null;
            }
        }
    }

    public void Add()
    {
        lock (gate)
        {
            this.at.Enqueue(time.GetTimestamp());
            Forget();
            if (this.at.Count >= settings.InvalidCallsUntilBan)
            {
                bannedAt = time.GetTimestamp();
                this.at.Clear();
            }
        }
    }

    private void Forget()
    {
        while (this.at.TryPeek(out var at) && time.GetElapsedTime(at) >= Window)
        {
            this.at.Dequeue();
        }
    }
}
