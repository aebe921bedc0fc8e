namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>What a connection waits for before it is ready.</summary>
internal enum Awaited
{
    Hello,
    Ready,
}

/// <summary>Says when what is awaited has not come in time. One for each connection.</summary>
internal sealed class Deadline(TimeProvider time, Action<Awaited, TimeSpan> missed) : IDisposable
{
    private ITimer? timer;

    /// <summary>Waits for this from now on, and no longer for what came before.</summary>
    public void Await(Awaited awaited, TimeSpan within)
    {
        timer?.Dispose();
        timer = time.CreateTimer(_ => missed(awaited, within), null, within, Timeout.InfiniteTimeSpan);
    }

    public void Met() => timer?.Dispose();

    public void Dispose() => timer?.Dispose();
}
