using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Web.Access;

/// <summary>Counts the requests of each key, and of each network address that shows none, minute by minute of the clock.</summary>
/// <remarks>
/// Each minute of each caller is a partition of its own: the end of the minute is known without asking the limiter, and a partition that
/// nobody uses any more is let go.
/// </remarks>
internal sealed class RequestRate(IOptions<WebOptions> options, TimeProvider time) : IDisposable
{
    private const int SecondsPerMinute = 60;

    // Longer than the minute that a partition is for: it fills up when it is no longer used.
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    private readonly int limit = options.Value.RequestsPerMinute;

    private readonly PartitionedRateLimiter<(string Who, long Minute)> limiter = PartitionedRateLimiter.Create<
        (string Who, long Minute),
        (string Who, long Minute)
    >(turn =>
        RateLimitPartition.GetFixedWindowLimiter(
            turn,
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = options.Value.RequestsPerMinute,
                Window = Window,
                QueueLimit = 0,
            }
        )
    );

    /// <summary>Counts one request.</summary>
    /// <param name="key">What was shown; absent when it was no right key.</param>
    /// <param name="address">Where the request comes from.</param>
    public Turn Take(KeyHolder? key, IPAddress? address)
    {
        var seconds = time.GetUtcNow().ToUnixTimeSeconds();
        var turn = (Who(key, address), seconds / SecondsPerMinute);
        using var lease = limiter.AttemptAcquire(turn);
        var left = (int)(limiter.GetStatistics(turn)?.CurrentAvailablePermits ?? 0);
        return new Turn(lease.IsAcquired, limit, left, SecondsPerMinute - (int)(seconds % SecondsPerMinute));
    }

    public void Dispose() => limiter.Dispose();

    private static string Who(KeyHolder? key, IPAddress? address) =>
        key is null ? $"from {CallerNetwork.Of(address)}"
        : key.Key is { } made ? $"key {made.Id.Value}"
        : key.Name;
}

/// <summary>What became of a request that was counted.</summary>
/// <param name="IsFree">Whether it may go on.</param>
/// <param name="Limit">Requests a minute.</param>
/// <param name="Left">How many of them are left now.</param>
/// <param name="ResetSeconds">When there are <paramref name="Limit"/> again: 1 to 60 seconds.</param>
internal readonly record struct Turn(bool IsFree, int Limit, int Left, int ResetSeconds);
