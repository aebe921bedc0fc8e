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
    private static readonly RestRoute Callback = RestRoute.Post(
        "interactions/{interaction_id}/{interaction_token}/callback",
        "7",
        "secret-token"
    );

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
                await (number == 1 ? Never(context) : Reply.With(context, 204));
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
    public async Task An_interactions_answer_is_tried_once_more_and_success_when_the_first_one_arrived()
    {
        await using var server = await LoopbackDiscord.StartAsync(
            (context, number) =>
                number == 1
                    ? Never(context)
                    : Reply.With(
                        context,
                        400,
                        """{"code":40060,"message":"Interaction has already been acknowledged."}"""
                    )
        );
        using var client = LoopbackClient.For(
            server,
            new RestOptions { AnswerTimeout = TimeSpan.FromMilliseconds(100) }
        );

        await client.SendAsync(Callback, body: null, Cancellation);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task An_interactions_answer_is_not_tried_a_third_time()
    {
        await using var server = await LoopbackDiscord.StartAsync((context, _) => Reply.With(context, 500));
        using var client = LoopbackClient.For(server);

        await Assert.ThrowsAsync<DiscordUnreachableException>(() =>
            client.SendAsync(Callback, body: null, Cancellation)
        );

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task An_interaction_that_somebody_else_answered_is_a_refusal()
    {
        await using var server = await LoopbackDiscord.StartAsync(
            (context, _) => Reply.With(context, 400, """{"code":40060,"message":"x"}""")
        );
        using var client = LoopbackClient.For(server);

        var refusal = await Assert.ThrowsAsync<DiscordRefusedException>(() =>
            client.SendAsync(Callback, body: null, Cancellation)
        );

        Assert.True(refusal.IsAlreadyAcknowledged);
        Assert.False(refusal.MayHaveLanded);
    }

    [Theory]
    [InlineData(502, true)]
    [InlineData(404, false)]
    public async Task A_deletion_whose_repetition_finds_nothing_is_done(int firstStatus, bool isDone)
    {
        await using var server = await LoopbackDiscord.StartAsync(
            (context, number) =>
                Reply.With(context, number == 1 ? firstStatus : 404, """{"code":10008,"message":"x"}""")
        );
        using var client = LoopbackClient.For(server);

        var call = client.SendAsync(RouteOf("DELETE"), body: null, Cancellation);

        var fault = await Record.ExceptionAsync(() => call);
        Assert.Equal(isDone, fault is null);
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_problems_and_not_tried_again()
    {
        await using var server = await LoopbackDiscord.StartAsync(
            (context, _) =>
                Reply.With(
                    context,
                    400,
                    """{"code":50035,"message":"Invalid Form Body","errors":{"content":{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"This field is required"}]}}}"""
                )
        );
        using var client = LoopbackClient.For(server);

        var refusal = await Assert.ThrowsAsync<DiscordRefusedException>(() =>
            client.SendAsync(Post, body: null, Cancellation)
        );

        Assert.Equal(DiscordErrorCode.InvalidFormBody, refusal.Code);
        Assert.Equal("content: BASE_TYPE_REQUIRED This field is required", Assert.Single(refusal.Problems).ToString());
        Assert.Same(Post, refusal.Route);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_limit_is_waited_for_and_not_taken_for_a_fault()
    {
        await using var server = await LoopbackDiscord.StartAsync(
            (context, number) =>
            {
                context.Response.Headers["X-RateLimit-Scope"] = "user";
                return Reply.With(
                    context,
                    number < 4 ? 429 : 204,
                    number < 4 ? """{"message":"x","retry_after":0.01,"global":false}""" : ""
                );
            }
        );
        using var client = LoopbackClient.For(server);

        await client.SendAsync(Post, body: null, Cancellation);

        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_refused_token_is_remembered_before_anything_is_sent()
    {
        await using var server = await LoopbackDiscord.StartAsync(
            (context, _) => Reply.With(context, 401, """{"code":0,"message":"401: Unauthorized"}""")
        );
        using var client = LoopbackClient.For(server);
        var first = await Assert.ThrowsAsync<DiscordRefusedException>(() => client.GetCurrentUserAsync(Cancellation));

        var second = await Assert.ThrowsAsync<DiscordRefusedException>(() =>
            client.SendAsync(Post, body: null, Cancellation)
        );

        Assert.True(first.IsTokenRefused && second.IsTokenRefused && client.IsTokenRefused);
        Assert.All([first, second], refusal => Assert.Contains("Set Discord:Token", refusal.Message));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Giving_up_is_no_fault()
    {
        var arrived = new SemaphoreSlim(0);
        await using var server = await LoopbackDiscord.StartAsync(
            (context, _) =>
            {
                arrived.Release();
                return Never(context);
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

    private static async Task Never(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var leaving = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
