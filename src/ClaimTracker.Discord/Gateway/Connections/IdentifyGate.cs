namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>
/// How often a session may be started: once in 5 s (one shard is always in the same bucket of <c>max_concurrency</c>), and so many times
/// in an hour. Discord resets the token after 1000 in a day; a fault that repeats must stay far below. Safe to use from every thread.
/// </summary>
internal sealed class IdentifyGate(TimeProvider time, int mostPerHour)
{
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Lock mutex = new();
    private readonly Queue<long> started = new();
    private long last;

    public int InLastHour
    {
        get
        {
            lock (mutex)
            {
                Forget();
                return started.Count;
            }
        }
    }

    /// <summary>How long to wait before the next session may be started; zero when it may be now.</summary>
    public TimeSpan WaitTime()
    {
        lock (mutex)
        {
            Forget();
            var forHour = started.Count < mostPerHour ? TimeSpan.Zero : Hour - time.GetElapsedTime(started.Peek());
            var forSpacing = started.Count == 0 ? TimeSpan.Zero : Spacing - time.GetElapsedTime(last);
            var longer = forHour > forSpacing ? forHour : forSpacing;
            return longer > TimeSpan.Zero ? longer : TimeSpan.Zero;
        }
    }

    /// <summary>To be called right before IDENTIFY goes out.</summary>
    public void Record()
    {
        lock (mutex)
        {
            last = time.GetTimestamp();
            started.Enqueue(last);
        }
    }

    private void Forget()
    {
        while (started.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Hour)
        {
            started.Dequeue();
        }
    }
}
