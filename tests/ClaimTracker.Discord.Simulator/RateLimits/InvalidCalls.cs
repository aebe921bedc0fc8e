namespace ClaimTracker.Discord.Simulator.RateLimits;

/// <summary>Discord's guard against bots that keep being refused: too many in ten minutes, and Cloudflare shuts the door for an hour.</summary>
internal sealed class InvalidCalls(RateLimitSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Ban = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Queue<long> _at = new();
    private long? _bannedAt;

    /// <summary>Refusals in the last ten minutes.</summary>
    public int Recent
    {
        get
        {
            lock (_gate)
            {
                Forget();
                return _at.Count;
            }
        }
    }

    /// <summary>How long the door stays shut; null: it is open.</summary>
    public TimeSpan? BanLeft
    {
        get
        {
            lock (_gate)
            {
                return _bannedAt is { } at && time.GetElapsedTime(at) < Ban ? Ban - time.GetElapsedTime(at) : null;
            }
        }
    }

    public void Add()
    {
        lock (_gate)
        {
            _at.Enqueue(time.GetTimestamp());
            Forget();
            if (_at.Count >= settings.InvalidCallsUntilBan)
            {
                _bannedAt = time.GetTimestamp();
                _at.Clear();
            }
        }
    }

    private void Forget()
    {
        while (_at.TryPeek(out var at) && time.GetElapsedTime(at) >= Window)
        {
            _at.Dequeue();
        }
    }
}
