namespace ClaimTracker.Core.Webhooks;

/// <summary>How long a delivery waits after a failure: short at first, then longer, three days in all.</summary>
internal static class WebhookBackOff
{
    /// <summary>Added by chance to each pause at most, as a share of it: not all that failed together comes back together.</summary>
    public const double MostJitter = 0.1;

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(14),
        TimeSpan.FromHours(20),
        TimeSpan.FromHours(24),
    ];

    /// <summary>Longest wait that the other side may ask for.</summary>
    private static readonly TimeSpan LongestAsked = TimeSpan.FromDays(1);

    /// <param name="tries">How often it was tried, at least once.</param>
    /// <param name="asked">How long the other side wants to be left alone; absent when it does not say.</param>
    /// <param name="chance">0 to 1: how much of the jitter is added.</param>
    /// <returns>Absent: it was tried for long enough.</returns>
    public static TimeSpan? After(int tries, TimeSpan? asked, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tries, 1);
        if (tries > Pauses.Length)
        {
            return null;
        }

        var pause = Pauses[tries - 1] * (1 + (MostJitter * chance));
        var wish =
            asked < LongestAsked ? asked
            : asked is null ? TimeSpan.Zero
            : LongestAsked;
        return wish > pause ? wish : pause;
    }
}
