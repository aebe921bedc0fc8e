namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>
/// How long to wait before the next connection: a random part ("full jitter") of 1, 2, 4... seconds up to a limit. Used by one loop alone.
/// </summary>
internal sealed class Backoff(TimeSpan longest, Random random)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // 2^20 s is past every limit that may be set.
    private const int MostDoublings = 20;

    private int failures;

    /// <summary>The pause to make now. Each call counts as one more attempt.</summary>
    public TimeSpan Next(Pace pace)
    {
        // "At once" for ever would hammer a gateway that sends us away for ever.
        var before = failures++;
        return pace switch
        {
            Pace.AtOnce => before == 0 ? TimeSpan.Zero : Jittered(before - 1),
            Pace.InvalidSession => Max(
                Second + (4 * Second * random.NextDouble()),
                before == 0 ? default : Jittered(before)
            ),
            _ => Jittered(before),
        };
    }

    /// <summary>To be called when a connection was ready and lived for a while.</summary>
    public void Reset() => failures = 0;

    private TimeSpan Jittered(int doublings)
    {
        var full = Second * Math.Pow(2, Math.Min(doublings, MostDoublings));
        return (full < longest ? full : longest) * random.NextDouble();
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
