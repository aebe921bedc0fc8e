namespace ClaimTracker.Discord.Simulator.State;

/// <summary>Discord's clock, and the ids made from it: milliseconds since 2015 in the upper 42 bits, a running number below.</summary>
public sealed class Snowflakes(TimeProvider time)
{
    private const long EpochMs = 1_420_070_400_000;
    private const uint NumberMask = (1 << 22) - 1;
    private uint last;

    /// <summary>How far Discord's clock is ahead of <see cref="TimeProvider"/>; negative when it is behind. Default: zero.</summary>
    public TimeSpan Skew { get; set; }

    /// <summary>Discord's time, skew included.</summary>
    public DateTimeOffset Now => time.GetUtcNow() + Skew;

    /// <summary>A new id. Two ids of one millisecond keep their order until the running number wraps, after four million.</summary>
    public ulong Next()
    {
        var number = Interlocked.Increment(ref last) & NumberMask;
        return ((ulong)(Now.ToUnixTimeMilliseconds() - EpochMs) << 22) | number;
    }
}
