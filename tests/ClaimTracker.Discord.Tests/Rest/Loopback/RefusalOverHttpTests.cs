using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Rest.Self;

namespace ClaimTracker.Discord.Tests.Rest.Loopback;

/// <summary>What Discord refuses, and when a refusal of a repeated call means that the first one was carried out.</summary>
public sealed class RefusalOverHttpTests
{
    private static readonly RestRoute Post = RestRoute.Post("channels/{channel_id}/messages", "7");
    private static readonly RestRoute Callback = RestRoute.Post(
        "interactions/{interaction_id}/{interaction_token}/callback",
        "7",
        "secret-token"
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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

        var call = client.SendAsync(RestRoute.Delete("channels/{channel_id}", "1"), body: null, Cancellation);

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
}
