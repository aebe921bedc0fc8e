using System.Net;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Rest.Limits;

namespace ClaimTracker.Discord.Tests.Rest.Limits;

/// <summary>What the client does when it is turned away (429).</summary>
public sealed class TooManyRequestsTests
{
    private static readonly RestRoute First = Harness.Messages;
    private static readonly RestRoute Other = RestRoute.Get("users/@me");
    private static readonly RestRoute Callback = RestRoute.Post(
        "interactions/{interaction_id}/{interaction_token}/callback",
        "7",
        "secret"
    );

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    [InlineData(null)]
    public void Its_bucket_alone_waits_and_the_same_call_goes_again(string? scope) =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, n) => n == 1 ? Answer.TooMany(scope, 3.25) : Answer.Ok());
            using var harness = new Harness(time, wire);

            var turnedAway = harness.SendAsync(First);
            await harness.SendAsync(Other);

            Assert.Equal(HttpStatusCode.OK, (await turnedAway).StatusCode);
            Assert.Equal(
                [(First.Path, 0), (Other.Path, 0), (First.Path, 3300)],
                wire.Calls.Select(call => (call.Path, (int)call.At.TotalMilliseconds))
            );
        });

    [Theory]
    [InlineData(2.5, "3", 3050)]
    [InlineData(4.5, "3", 4550)]
    [InlineData(0.25, null, 300)]
    [InlineData(0.25, "Wed, 21 Oct 2026 07:28:00 GMT", 300)]
    public void The_longer_of_header_and_body_counts(double body, string? header, int milliseconds) =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, n) => n == 1 ? Answer.TooMany("user", body, header) : Answer.Ok());
            using var harness = new Harness(time, wire);

            await harness.SendAsync(First);

            Assert.Equal(milliseconds, wire.Calls[1].At.TotalMilliseconds);
        });

    [Fact]
    public void A_shared_limit_waits_for_what_the_body_says_and_not_for_the_headers_of_the_bucket() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, n) => n == 1 ? WithBucket(Answer.TooMany("shared", 20), remaining: 3, resetAfter: 1) : Answer.Ok()
            );
            using var harness = new Harness(time, wire);

            await harness.SendAsync(First);

            Assert.Equal(20_050, wire.Calls[1].At.TotalMilliseconds);
        });

    [Theory]
    [InlineData("global", false, null)]
    [InlineData("user", true, null)]
    [InlineData(null, false, "true")]
    public void A_global_limit_stops_everything_but_interactions(string? scope, bool inBody, string? header) =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, n) =>
                    n == 1 ? Answer.TooMany(scope, 5, isGlobal: inBody).With("X-RateLimit-Global", header) : Answer.Ok()
            );
            using var harness = new Harness(time, wire);

            var turnedAway = harness.SendAsync(First);
            await Task.WhenAll(turnedAway, harness.SendAsync(Other), harness.SendAsync(Callback));

            Assert.Equal(
                [(First.Path, 0), (Callback.Path, 0), (First.Path, 5050), (Other.Path, 5050)],
                wire.Calls.Select(call => (call.Path, (int)call.At.TotalMilliseconds))
            );
        });

    [Theory]
    [InlineData(null, 60_050)]
    [InlineData("5", 60_050)]
    [InlineData("90", 90_050)]
    public void Cloudflares_page_stops_everything_for_a_minute_at_least(string? retryAfter, int milliseconds) =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, n) => n == 1 ? Answer.Cloudflare(retryAfter) : Answer.Ok());
            using var harness = new Harness(time, wire);

            await Task.WhenAll(harness.SendAsync(First), harness.SendAsync(Other));

            Assert.Equal([0, milliseconds, milliseconds], wire.Calls.Select(call => (int)call.At.TotalMilliseconds));
        });

    [Fact]
    public void Json_that_is_not_Discords_is_Cloudflares() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, n) =>
                    n == 1 ? Answer.Refused(HttpStatusCode.TooManyRequests, """{"error":"slow down"}""") : Answer.Ok()
            );
            using var harness = new Harness(time, wire);

            await harness.SendAsync(First);

            Assert.Equal(60_050, wire.Calls[1].At.TotalMilliseconds);
        });

    [Fact]
    public void An_interaction_that_meets_a_global_limit_waits_by_itself() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, n) => n == 1 ? Answer.TooMany("global", 1) : Answer.Ok());
            using var harness = new Harness(time, wire);

            await harness.SendAsync(Callback);

            Assert.Equal(1050, wire.Calls[1].At.TotalMilliseconds);
        });

    [Fact]
    public void Whoever_was_turned_away_goes_before_those_who_came_later() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                async (_, n) =>
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(10), time);
                    return n == 1 ? Answer.TooMany("user", 1) : Answer.Ok();
                }
            );
            using var harness = new Harness(time, wire);

            await Task.WhenAll(Enumerable.Range(0, 4).Select(i => harness.SendAsync(First.Query("n", i))));

            Assert.Equal(["n=0", "n=0", "n=1", "n=2", "n=3"], wire.Paths.Select(path => path.Split('?')[1]));
        });

    [Fact]
    public void After_being_turned_away_one_call_goes_ahead_of_the_others() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                async (_, n) =>
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(10), time);
                    return n switch
                    {
                        1 => Answer.Limited("b", 5, 4, 10),
                        2 => WithBucket(Answer.TooMany("shared", 1), remaining: 3, resetAfter: 10),
                        _ => Answer.Limited("b", 5, 2, 10),
                    };
                }
            );
            using var harness = new Harness(time, wire);
            await harness.SendAsync(First);
            var second = harness.SendAsync(First);
            await Task.Delay(TimeSpan.FromMilliseconds(15), time);

            await Task.WhenAll(second, harness.SendAsync(First));

            Assert.Equal([0, 10, 1070, 1080], wire.Calls.Select(call => (int)call.At.TotalMilliseconds));
        });

    [Fact]
    public void Who_waits_for_the_limit_over_all_calls_stays_when_its_bucket_closes() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, n) =>
                    n switch
                    {
                        1 => Answer.Limited("b", 5, 4, 30),
                        2 => Answer.TooMany("shared", 10),
                        _ => Answer.Limited("b", 5, 1, 30),
                    }
            );
            using var harness = new Harness(time, wire, new RestOptions { CallsPerSecond = 1 });
            await harness.SendAsync(First);

            await Task.WhenAll(harness.SendAsync(First.Query("n", 1)), harness.SendAsync(First.Query("n", 2)));

            Assert.Equal([0, 1000, 11_050, 12_050], wire.Calls.Select(call => (int)call.At.TotalMilliseconds));
            Assert.EndsWith("n=1", wire.Calls[2].Path);
        });

    [Fact]
    public void The_name_that_a_bucket_bears_at_its_limit_is_not_learned() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, n) =>
                    n switch
                    {
                        1 => Answer.Limited("usual", 5, 4, 10),
                        2 => WithBucket(Answer.TooMany("user", 1), remaining: 0, resetAfter: 60, name: "behind"),
                        _ => Answer.Limited("usual", 5, 5 - n, 10),
                    }
            );
            using var harness = new Harness(time, wire);
            await harness.SendAsync(First);

            await harness.SendAsync(First);
            await harness.SendAsync(First);

            Assert.Equal([0, 0, 1050, 1050], wire.Calls.Select(call => (int)call.At.TotalMilliseconds));
        });

    [Fact]
    public void A_call_that_is_turned_away_again_and_again_is_given_up() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, _) => Answer.TooMany("user", 1));
            using var harness = new Harness(time, wire);

            var refusal = await Assert.ThrowsAsync<DiscordRateLimitedException>(() => harness.SendAsync(First));

            Assert.Equal(5, wire.Calls.Count);
            Assert.Equal(TimeSpan.FromSeconds(1), refusal.RetryAfter);
            Assert.Contains("turned away 5 times", refusal.Message);
        });

    [Fact]
    public void A_wait_longer_than_the_call_may_take_fails_at_once() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, _) => Answer.TooMany("global", 600));
            using var harness = new Harness(time, wire);

            var refusal = await Assert.ThrowsAsync<DiscordRateLimitedException>(() => harness.SendAsync(First));
            await Assert.ThrowsAsync<DiscordRateLimitedException>(() => harness.SendAsync(Other));

            Assert.Equal(TimeSpan.FromSeconds(600), refusal.RetryAfter);

            Assert.Single(wire.Calls);
            Assert.Equal(TimeSpan.Zero, harness.Clock.Now);
        });

    [Fact]
    public void Who_is_turned_away_for_too_long_hears_Discords_reason() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, _) =>
                    Answer.Refused(
                        HttpStatusCode.TooManyRequests,
                        """{"code":30046,"message":"Maximum number of edits reached.","retry_after":900.0,"global":false}"""
                    )
            );
            using var harness = new Harness(time, wire);

            var refusal = await Assert.ThrowsAsync<DiscordRateLimitedException>(() => harness.SendAsync(First));

            Assert.Equal(DiscordErrorCode.OldMessageEditLimit, refusal.Code);
            Assert.Contains("30046", refusal.Message);
        });

    [Fact]
    public void Shared_limits_do_not_count_as_invalid_calls_and_the_others_do() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, n) =>
                    n switch
                    {
                        1 or 2 => Answer.TooMany("shared", 1),
                        3 => Answer.TooMany("user", 1),
                        4 => Answer.TooMany("global", 1),
                        _ => Answer.Ok(),
                    }
            );
            using var harness = new Harness(time, wire);

            await harness.SendAsync(First);

            Assert.Equal(2, harness.Standing.InvalidCount);
        });

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"retry_after":"soon","global":"yes","code":1e99}""")]
    [InlineData("""{"retry_after":-4}""")]
    [InlineData("""{"retry_after":1e300}""")]
    public async Task An_odd_body_never_breaks_the_reading(string body)
    {
        using var answer = Answer.Refused(HttpStatusCode.TooManyRequests, body);

        var read = await TooManyRequests.ReadAsync(answer, TestContext.Current.CancellationToken);

        Assert.InRange(read.Wait, TimeSpan.FromSeconds(1), TimeSpan.FromDays(7));
    }

    private static HttpResponseMessage WithBucket(
        HttpResponseMessage answer,
        int remaining,
        double resetAfter,
        string name = "b"
    ) =>
        answer
            .With("X-RateLimit-Bucket", name)
            .With("X-RateLimit-Limit", "5")
            .With("X-RateLimit-Remaining", $"{remaining}")
            .With("X-RateLimit-Reset-After", FormattableString.Invariant($"{resetAfter}"));
}
