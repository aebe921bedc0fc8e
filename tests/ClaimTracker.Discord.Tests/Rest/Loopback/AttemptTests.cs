using System.Net;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Rest.Self;
using ClaimTracker.Discord.Tests.Rest.Limits;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Discord.Tests.Rest.Loopback;

/// <summary>What one try takes and when the next one follows; the whole client on a wire that the test holds in its hand.</summary>
public sealed class AttemptTests
{
    private const int Patience = 30_000;
    private static readonly Uri Api = new("http://discord.test/api/");
    private static readonly RestOptions SlowRetries = new() { RetryDelay = TimeSpan.FromSeconds(30) };

    private readonly FakeTimeProvider time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_body_that_breaks_off_is_tried_again()
    {
        var wire = new Wire((n, _) => Task.FromResult(n == 1 ? Broken() : User()));
        using var client = Client(wire, new RestOptions { RetryDelay = TimeSpan.Zero });

        Assert.Equal("desk", (await client.GetCurrentUserAsync(Cancellation)).Username);

        Assert.Equal(2, wire.Count);
    }

    [Fact]
    public async Task Each_mebibyte_gives_a_try_another_second()
    {
        CancellationToken given = default;
        var wire = new Wire(
            async (_, token) =>
            {
                given = token;
                await Task.Delay(Timeout.Infinite, token);
                return User();
            }
        );
        using var client = Client(wire, new RestOptions());
        var file = new FileContent("a.bin", new byte[3 * 1024 * 1024]);
        var call = client.SendAsync(
            RestRoute.Post("channels/{channel_id}/messages", "1"),
            RestBody.Json("{}"u8.ToArray()).With(file),
            Cancellation
        );

        time.Advance(TimeSpan.FromSeconds(17.9));
        Assert.False(given.IsCancellationRequested);
        time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.True(given.IsCancellationRequested);

        var fault = await Assert.ThrowsAsync<DiscordUnreachableException>(() => call);
        Assert.Contains("no answer came within 00:00:18 (1 try)", fault.Message);
    }

    [Fact(Timeout = Patience)]
    public async Task The_wait_that_a_busy_server_asks_for_is_taken()
    {
        var wire = new Wire(
            (n, _) =>
                Task.FromResult(
                    n == 1
                        ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable).With("Retry-After", "0")
                        : User()
                )
        );
        using var client = Client(wire, SlowRetries);

        await client.GetCurrentUserAsync(Cancellation);

        Assert.Equal(2, wire.Count);
    }

    [Fact(Timeout = Patience)]
    public async Task An_interactions_answer_that_nobody_confirms_is_repeated_and_success_when_the_first_one_arrived()
    {
        var wire = new Wire(
            async (n, token) =>
            {
                await (n == 1 ? Task.Delay(Timeout.Infinite, token) : Task.CompletedTask);
                return Answer.Refused(HttpStatusCode.BadRequest, """{"code":40060,"message":"x"}""");
            }
        );
        using var client = Client(wire, SlowRetries);

        var call = client.SendAsync(
            RestRoute.Post("interactions/{interaction_id}/{interaction_token}/callback", "1", "t"),
            body: null,
            Cancellation
        );
        time.Advance(TimeSpan.FromSeconds(1.4));
        await call;

        Assert.Equal(2, wire.Count);
    }

    [Fact]
    public async Task An_answer_that_is_not_used_is_disposed()
    {
        var broken = new StreamOfNothing();
        var wire = new Wire(
            (n, _) =>
                Task.FromResult(
                    n == 1
                        ? new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StreamContent(broken) }
                        : User()
                )
        );
        using var client = Client(wire, new RestOptions { RetryDelay = TimeSpan.Zero });

        await client.GetCurrentUserAsync(Cancellation);

        Assert.True(broken.IsDisposed);
    }

    [Fact(Timeout = Patience)]
    public async Task Closing_the_client_ends_the_calls_that_wait()
    {
        var wire = new Wire(
            async (_, token) =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return User();
            }
        );
        var client = Client(wire, new RestOptions());
        var calls = Enumerable.Range(0, 3).Select(_ => client.GetCurrentUserAsync(Cancellation)).ToArray();

        client.Dispose();

        foreach (var call in calls)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        }

        Assert.Equal(1, wire.Count);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_swallowed()
    {
        var wire = new Wire((_, _) => Task.FromResult(Large(33 * 1024 * 1024)));
        using var client = Client(wire, new RestOptions { Tries = 1 });

        await Assert.ThrowsAsync<DiscordUnreachableException>(() => client.GetCurrentUserAsync(Cancellation));
    }

    private RestClient Client(Wire wire, RestOptions options) => LoopbackClient.For(Api, options, time, wire: wire);

    private static HttpResponseMessage User() =>
        new(HttpStatusCode.OK) { Content = new StringContent("""{"id":"1","username":"desk"}""") };

    private static HttpResponseMessage Broken() =>
        new(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream()) };

    private static HttpResponseMessage Large(int bytes) =>
        new(HttpStatusCode.OK) { Content = new StreamContent(new MemoryStream(new byte[bytes])) };

    private sealed class Wire(Func<int, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        public int Count { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => answer(++Count, cancellationToken);
    }

    private sealed class StreamOfNothing : MemoryStream
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The connection was reset.");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new IOException("The connection was reset.");
    }
}
