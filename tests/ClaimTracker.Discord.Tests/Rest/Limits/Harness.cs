using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Rest.Limits;
using ClaimTracker.Discord.Rest.Transport;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClaimTracker.Discord.Tests.Rest.Limits;

/// <summary>The handler that waits for limits, alone on top of a stub.</summary>
internal sealed class Harness : IDisposable
{
    public static readonly RestRoute Messages = RestRoute.Post("channels/{channel_id}/messages", "1");

    private readonly RestMetrics metrics = new();
    private readonly HttpMessageInvoker invoker;
    private long tickets;

    public Harness(TimeProvider time, HttpMessageHandler wire, RestOptions? options = null)
    {
        options ??= new RestOptions { CallsPerSecond = 1000 };
        Clock = new MonotonicClock(time);
        Book = new BucketBook(Clock);
        Gate = new GlobalGate(Clock, options.CallsPerSecond);
        Standing = new Standing(Clock, NullLogger<Standing>.Instance);
        invoker = new HttpMessageInvoker(
            new RateLimitHandler(Book, Gate, Standing, Clock, options, metrics, NullLogger<RateLimitHandler>.Instance)
            {
                InnerHandler = new StandingHandler(Standing) { InnerHandler = wire },
            }
        );
    }

    public MonotonicClock Clock { get; }

    public BucketBook Book { get; }

    public GlobalGate Gate { get; }

    public Standing Standing { get; }

    public Task<HttpResponseMessage> SendAsync(RestRoute route) => SendUntilAsync(route, CancellationToken.None);

    public Task<HttpResponseMessage> SendUntilAsync(RestRoute route, CancellationToken cancellationToken)
    {
        var message = new HttpRequestMessage(route.Method, $"http://discord.test/{route.Path}");
        new RestCall(new RestRequest(route), Interlocked.Increment(ref tickets)).AttachTo(message);
        return invoker.SendAsync(message, cancellationToken);
    }

    public void Dispose()
    {
        invoker.Dispose();
        Book.Dispose();
        Gate.Dispose();
        metrics.Dispose();
    }
}
