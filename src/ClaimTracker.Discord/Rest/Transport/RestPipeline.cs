using ClaimTracker.Discord.Rest.Limits;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Rest.Transport;

/// <summary>
/// What a request passes, from the outside in: repeating faults, waiting for limits, stopping what is pointless, one timed try, the wire.
/// </summary>
internal sealed class RestPipeline : IDisposable
{
    private readonly GlobalGate gate;
    private readonly BucketBook book;

    public RestPipeline(
        RestOptions options,
        TimeProvider time,
        RestMetrics metrics,
        ILoggerFactory loggers,
        HttpMessageHandler wire
    )
    {
        var clock = new MonotonicClock(time);
        gate = new GlobalGate(clock, options.CallsPerSecond);
        book = new BucketBook(clock);
        Standing = new Standing(clock, loggers.CreateLogger<Standing>());
        var attempt = new AttemptHandler(time, options, metrics, loggers.CreateLogger<AttemptHandler>())
        {
            InnerHandler = wire,
        };
        var limits = new RateLimitHandler(
            book,
            gate,
            Standing,
            clock,
            options,
            metrics,
            loggers.CreateLogger<RateLimitHandler>()
        )
        {
            InnerHandler = new StandingHandler(Standing) { InnerHandler = attempt },
        };
        Handler = new RetryHandler(time, options, metrics, loggers.CreateLogger<RetryHandler>())
        {
            InnerHandler = limits,
        };
    }

    /// <summary>The outermost; whoever sends through it disposes it.</summary>
    public HttpMessageHandler Handler { get; }

    public Standing Standing { get; }

    public void Dispose()
    {
        gate.Dispose();
        book.Dispose();
    }
}
