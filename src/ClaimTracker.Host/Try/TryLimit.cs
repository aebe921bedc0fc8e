using System.Globalization;
using System.Threading.RateLimiting;
using ClaimTracker.Host.Web.Access;

namespace ClaimTracker.Host.Try;

/// <summary>How much strangers may have taken apart: each a few texts a minute, all together one at a time.</summary>
internal sealed class TryLimit : IDisposable
{
    /// <summary>Texts in one <see cref="Window"/> from one network address.</summary>
    public const int Most = 10;

    public const string TooOften =
        "Too many texts came from your network, or from everybody at once; wait a minute and try again.";

    private const int MostWaiting = 8;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            RateLimitPartition.GetFixedWindowLimiter(
                CallerNetwork.Of(context.Connection.RemoteIpAddress),
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = Most,
                    Window = Window,
                    QueueLimit = 0,
                }
            )
        ),
        // The team's own work shares the processor with strangers' texts.
        PartitionedRateLimiter.Create<HttpContext, string>(_ =>
            RateLimitPartition.GetConcurrencyLimiter(
                "",
                _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = MostWaiting }
            )
        )
    );

    /// <summary>The value of <c>Retry-After</c>, in seconds.</summary>
    public static string Wait { get; } = Window.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>A place to work in, given back when the lease is disposed of; without one when there was too much.</summary>
    public ValueTask<RateLimitLease> TakeAsync(HttpContext context, CancellationToken cancellationToken) =>
        limiter.AcquireAsync(context, cancellationToken: cancellationToken);

    public void Dispose() => limiter.Dispose();
}
