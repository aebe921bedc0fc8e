using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Tests.Rest.Limits;

/// <summary>Calls that wait: who gives up, who waits too long, what is remembered of them.</summary>
public sealed class WaitingTests
{
    private static readonly RestRoute First = Harness.Messages;

    [Fact]
    public void A_call_that_gives_up_leaves_the_line_as_it_is() =>
        VirtualTime.Run(async time =>
        {
            var server = new LimitedServer(time, 1, TimeSpan.FromSeconds(1));
            using var harness = new Harness(time, server);
            using var impatience = new CancellationTokenSource();
            var before = harness.SendAsync(First.Query("n", 0));
            var next = harness.SendAsync(First.Query("n", 1));
            var gone = harness.SendUntilAsync(First.Query("n", 2), impatience.Token);
            var last = harness.SendAsync(First.Query("n", 3));

            impatience.Cancel();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
            await Task.WhenAll(before, next, last);
            Assert.Equal(
                ["channels/1/messages?n=0", "channels/1/messages?n=1", "channels/1/messages?n=3"],
                server.Paths
            );
            Assert.Equal(Ms(2040), server.LetIn[2] - server.LetIn[0]);
        });

    [Fact]
    public void A_call_that_gives_up_on_its_way_frees_its_place() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, n) => n == 1 ? new TaskCompletionSource<HttpResponseMessage>().Task : Task.FromResult(Answer.Ok())
            );
            using var harness = new Harness(time, wire);
            using var impatience = new CancellationTokenSource();
            var stuck = harness.SendUntilAsync(First, impatience.Token);
            var next = harness.SendAsync(First);

            impatience.Cancel();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stuck);
            await next;
            Assert.Equal(2, wire.Calls.Count);
        });

    [Fact]
    public void Calls_whose_answers_are_lost_count_until_the_window_is_over() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, n) =>
                    n == 1
                        ? Answer.Limited("b", 3, 2, resetAfter: 2)
                        : throw new HttpRequestException("The connection broke.")
            );
            using var harness = new Harness(time, wire);
            await harness.SendAsync(First);

            for (var i = 0; i < 7; i++)
            {
                await Assert.ThrowsAsync<HttpRequestException>(() => harness.SendAsync(First));
            }

            Assert.Equal(
                [0, 0, 0, 2040, 2040, 2040, 4080, 4080],
                wire.Calls.Select(call => (int)call.At.TotalMilliseconds)
            );
        });

    [Fact]
    public void Buckets_that_nobody_uses_are_forgotten() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, _) => Answer.Limited("b", 5, 4, resetAfter: 1));
            using var harness = new Harness(time, wire);

            for (var i = 0; i < 2_000; i++)
            {
                await harness.SendAsync(
                    RestRoute.Post("webhooks/{application_id}/{interaction_token}", "1", $"token{i}")
                );
                await Task.Delay(TimeSpan.FromSeconds(1), time);
            }

            Assert.InRange(harness.Book.Count, 1, 200);
        });

    [Fact]
    public void What_waits_is_never_forgotten() =>
        VirtualTime.Run(async time =>
        {
            var server = new LimitedServer(time, 1, TimeSpan.FromSeconds(90));
            using var harness = new Harness(time, server);
            await harness.SendAsync(First);
            var waiting = harness.SendAsync(First);
            await Task.Delay(TimeSpan.FromSeconds(80), time);

            for (var i = 0; i < 200; i++)
            {
                await harness.SendAsync(RestRoute.Get("channels/{channel_id}", $"9{i}"));
            }

            await waiting;
            Assert.Equal(0, server.TurnedAway);
        });

    [Fact]
    public void Who_would_have_to_wait_too_long_is_told_at_once() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, _) => Answer.Limited("b", 1, 0, resetAfter: 600));
            using var harness = new Harness(time, wire, new RestOptions { LongestWait = TimeSpan.FromSeconds(30) });
            await harness.SendAsync(First);

            var refusal = await Assert.ThrowsAsync<DiscordRateLimitedException>(() => harness.SendAsync(First));

            Assert.Equal(TimeSpan.FromSeconds(600) + Ms(50), refusal.RetryAfter);
            Assert.Equal(TimeSpan.Zero, harness.Clock.Now);
            Assert.Contains("LongestWait", refusal.Message);
        });

    [Fact]
    public void Who_has_waited_long_enough_behind_a_slow_call_is_told_so() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, _) => new TaskCompletionSource<HttpResponseMessage>().Task);
            using var harness = new Harness(time, wire, new RestOptions { LongestWait = TimeSpan.FromSeconds(2) });
            _ = harness.SendAsync(First);

            await Assert.ThrowsAsync<DiscordRateLimitedException>(() => harness.SendAsync(First));

            Assert.Equal(TimeSpan.FromSeconds(2), harness.Clock.Now);
        });

    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
