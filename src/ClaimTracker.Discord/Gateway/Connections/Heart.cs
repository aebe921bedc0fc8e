namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>
/// Beats as HELLO asks: first after a random part of the interval, then every interval. A beat that finds the one before unanswered means
/// that the peer is gone though the socket stands ("zombie"). Each connection has its own, so nothing is carried over to the next.
/// </summary>
internal sealed class Heart(TimeProvider time, Random random, Action beat, Action unanswered) : IDisposable
{
    private ITimer? timer;
    private TimeSpan interval;
    private long lastTick;
    private long sentAt;
    private int isAwaiting;

    public void Start(TimeSpan every)
    {
        interval = every;
        timer = time.CreateTimer(_ => Tick(), null, every * random.NextDouble(), every);
    }

    /// <summary>To be called when a heartbeat goes out.</summary>
    public void Sent() => Volatile.Write(ref sentAt, time.GetTimestamp());

    /// <summary>To be called when the answer comes.</summary>
    /// <returns>How long it took; null when no heartbeat was sent.</returns>
    public TimeSpan? Answered()
    {
        Volatile.Write(ref isAwaiting, 0);
        return Volatile.Read(ref sentAt) is var sent and not 0 ? time.GetElapsedTime(sent) : null;
    }

    public void Dispose() => timer?.Dispose();

    private void Tick()
    {
        // After a long sleep of the machine two ticks come together: the second proves nothing.
        var before = Interlocked.Exchange(ref lastTick, time.GetTimestamp());
        if (before != 0 && time.GetElapsedTime(before) < interval / 2)
        {
            return;
        }

        if (Interlocked.Exchange(ref isAwaiting, 1) == 1)
        {
            unanswered();
        }
        else
        {
            beat();
        }
    }
}
