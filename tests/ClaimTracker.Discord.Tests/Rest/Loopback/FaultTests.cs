using System.Net;
using System.Net.Sockets;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Rest.Self;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Discord.Tests.Rest.Loopback;

/// <summary>Faults of the network and of Discord: what is tried again, what is not, and what the caller hears.</summary>
public sealed class FaultTests
{
    private static readonly RestRoute Post = RestRoute.Post("channels/{channel_id}/messages", "7");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> RepeatableMethods => ["GET", "PUT", "PATCH", "DELETE"];

    [Theory]
    [MemberData(nameof(RepeatableMethods))]
    public async Task A_server_error_is_tried_again_where_that_does_no_harm(string method)
    {
        await using var server = await LoopbackDiscord.StartAsync(
            (context, number) => Reply.With(context, number < 3 ? 500 + number : 204, "<html>", "text/html")
        );
        using var client = LoopbackClient.For(server);

        await client.SendAsync(RouteOf(method), body: null, Cancellation);

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Three_tries_are_all()
    {
        await using var server = await LoopbackDiscord.StartAsync(
            (context, _) =>
                Reply.With(context, 503, """{"code":130000,"message":"API resource is currently overloaded."}""")
        );
        using var client = LoopbackClient.For(server);

        var fault = await Assert.ThrowsAsync<DiscordUnreachableException>(() =>
            client.GetCurrentUserAsync(Cancellation)
        );

        Assert.Equal(3, server.Requests.Count);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, fault.Status);
        Assert.Contains("it answered 503 (3 tries)", fault.Message);
    }

    [Fact]
    public async Task A_post_is_not_tried_again_by_itself()
    {
        await using var server = await LoopbackDiscord.StartAsync((context, _) => Reply.With(context, 502));
        using var client = LoopbackClient.For(server);

        await Assert.ThrowsAsync<DiscordUnreachableException>(() => client.SendAsync(Post, body: null, Cancellation));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_post_whose_connection_breaks_is_not_tried_again_by_itself()
    {
        await using var server = await LoopbackDiscord.StartAsync(Abort);
        using var client = LoopbackClient.For(server);

        await Assert.ThrowsAsync<DiscordUnreachableException>(() => client.SendAsync(Post, body: null, Cancellation));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_post_that_Discord_recognises_is_tried_again()
    {
        await using var server = await LoopbackDiscord.StartAsync(
            (context, number) => Reply.With(context, number < 3 ? 502 : 204)
        );
        using var client = LoopbackClient.For(server);

        await client.SendAsync(new RestRequest(Post) { Repeat = Repeat.Always }, Cancellation);

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_call_that_must_not_be_repeated_is_not()
    {
        await using var server = await LoopbackDiscord.StartAsync((context, _) => Reply.With(context, 502));
        using var client = LoopbackClient.For(server);

        await Assert.ThrowsAsync<DiscordUnreachableException>(() =>
            client.SendAsync(
                new RestRequest(RestRoute.Put("channels/{channel_id}", "1")) { Repeat = Repeat.Never },
                Cancellation
            )
        );

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_post_that_never_left_is_tried_again()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var client = LoopbackClient.For(new Uri($"http://127.0.0.1:{port}/"));

        var fault = await Assert.ThrowsAsync<DiscordUnreachableException>(() =>
            client.SendAsync(Post, body: null, Cancellation)
        );

        Assert.Null(fault.Status);
        Assert.Contains("the connection failed (3 tries)", fault.Message);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_a_fault_of_the_network()
    {
        await using var server = await LoopbackDiscord.StartAsync(
            async (context, number) =>
            {
                if (number > 1)
                {
                    await Reply.With(context, 200, """{"id":"1","username":"desk"}""");
                    return;
                }

                context.Response.ContentLength = 100;
                await context.Response.Body.WriteAsync("""{"id":"1","user"""u8.ToArray());
                await context.Response.Body.FlushAsync();
                context.Abort();
            }
        );
        using var client = LoopbackClient.For(server);

        Assert.Equal("desk", (await client.GetCurrentUserAsync(Cancellation)).Username);

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<html>Please sign in to this wireless network</html>")]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""{"id":"1","username":null}""")]
    public async Task An_answer_that_is_not_what_was_asked_for_is_told(string body)
    {
        await using var server = await LoopbackDiscord.StartAsync((context, _) => Reply.With(context, 200, body));
        using var client = LoopbackClient.For(server);

        var fault = await Assert.ThrowsAsync<DiscordUnreachableException>(() =>
            client.GetCurrentUserAsync(Cancellation)
        );

        Assert.Contains("it answered 200 with something that is not CurrentUser", fault.Message);
    }

    [Fact]
    public async Task A_redirection_is_not_followed()
    {
        await using var server = await LoopbackDiscord.StartAsync(
            (context, _) =>
            {
                context.Response.Redirect("/elsewhere");
                return Task.CompletedTask;
            }
        );
        using var client = LoopbackClient.For(server);

        var fault = await Assert.ThrowsAsync<DiscordUnreachableException>(() =>
            client.GetCurrentUserAsync(Cancellation)
        );

        Assert.Equal(HttpStatusCode.Found, fault.Status);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_try_without_an_answer_ends_after_its_time()
    {
        var time = new FakeTimeProvider();
        var arrived = new SemaphoreSlim(0);
        await using var server = await LoopbackDiscord.StartAsync(
            async (context, number) =>
            {
                arrived.Release();
                await (number == 1 ? Reply.Never(context) : Reply.With(context, 204));
            }
        );
        using var client = LoopbackClient.For(server, new RestOptions { RetryDelay = TimeSpan.Zero }, time);

        var call = client.SendAsync(RestRoute.Get("users/@me"), body: null, Cancellation);
        await arrived.WaitAsync(Cancellation);
        time.Advance(TimeSpan.FromSeconds(15));
        await call;

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Giving_up_is_no_fault()
    {
        var arrived = new SemaphoreSlim(0);
        await using var server = await LoopbackDiscord.StartAsync(
            (context, _) =>
            {
                arrived.Release();
                return Reply.Never(context);
            }
        );
        using var client = LoopbackClient.For(server);
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var call = client.SendAsync(RestRoute.Get("users/@me"), body: null, impatience.Token);
        await arrived.WaitAsync(Cancellation);
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(server.Requests);
    }

    private static RestRoute RouteOf(string method) =>
        method switch
        {
            "GET" => RestRoute.Get("channels/{channel_id}", "1"),
            "PUT" => RestRoute.Put("channels/{channel_id}", "1"),
            "PATCH" => RestRoute.Patch("channels/{channel_id}", "1"),
            _ => RestRoute.Delete("channels/{channel_id}", "1"),
        };

    private static Task Abort(HttpContext context, int number)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
