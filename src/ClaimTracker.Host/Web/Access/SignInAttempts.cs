using System.Globalization;
using System.Threading.RateLimiting;

namespace ClaimTracker.Host.Web.Access;

/// <summary>Counts who tries keys, and how often.</summary>
internal sealed class SignInAttempts : IDisposable
{
    /// <summary>Tries in one <see cref="Window"/> from one network address.</summary>
    public const int Most = 10;

    public const string TooOften = "Too many wrong keys came from your network; wait a minute and try again.";

    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(1);

    /// <summary>The value of <c>Retry-After</c>, in seconds.</summary>
    public static string Wait { get; } = Window.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        context =>
            RateLimitPartition.GetFixedWindowLimiter(
                CallerNetwork.Of(context.Connection.RemoteIpAddress),
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = Most,
                    Window = Window,
                    QueueLimit = 0,
                }
            )
    );

    /// <summary>False when that address has tried too often.</summary>
    public bool Take(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
