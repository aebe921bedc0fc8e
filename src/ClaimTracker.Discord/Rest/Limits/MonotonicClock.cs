namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>
/// Time since the client was made, which never jumps. Limits are reckoned on it and on Discord's "after" values alone, because clocks
/// differ (discord-api-docs issues 1069 and 5621).
/// </summary>
internal sealed class MonotonicClock(TimeProvider time)
{
    private readonly long origin = time.GetTimestamp();

    public TimeSpan Now => time.GetElapsedTime(origin);

    /// <summary>A timer that waits to be set.</summary>
    public ITimer CreateTimer(Action ring) =>
        time.CreateTimer(static state => ((Action)state!)(), ring, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
