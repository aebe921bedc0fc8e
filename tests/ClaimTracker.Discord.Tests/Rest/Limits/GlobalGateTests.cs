using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Tests.Rest.Limits;

/// <summary>The limit over all calls of the bot.</summary>
public sealed class GlobalGateTests
{
    [Fact]
    public void No_second_sees_more_calls_than_it_may_and_none_is_wasted() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, _) => Answer.Ok());
            using var harness = new Harness(time, wire, new RestOptions());

            await Task.WhenAll(Enumerable.Range(0, 500).Select(i => harness.SendAsync(Channel(i))));

            var instants = wire.Calls.Select(call => call.At.TotalSeconds).ToArray();
            Assert.All(instants.Skip(50).Zip(instants), pair => Assert.True(pair.First - pair.Second >= 1));
            Assert.Equal(9, instants[^1]);
        });

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 200)]
    [InlineData(3, 1500)]
    public void No_second_of_Discords_sees_more_however_long_calls_and_answers_travel(int seed, int longestMs) =>
        VirtualTime.Run(async time =>
        {
            var dice = new Random(seed);
            var (start, arrivals) = (time.GetTimestamp(), new List<double>());
            var wire = new ScriptedWire(
                time,
                async (_, _) =>
                {
                    await TravelAsync();
                    arrivals.Add(time.GetElapsedTime(start).TotalSeconds);
                    await TravelAsync();
                    return Answer.Ok();
                }
            );
            using var harness = new Harness(time, wire, new RestOptions { CallsPerSecond = 10 });

            await Task.WhenAll(Enumerable.Range(0, 200).Select(i => harness.SendAsync(Channel(i))));

            Assert.Equal(200, arrivals.Count);
            Assert.All(arrivals.Skip(10).Zip(arrivals), pair => Assert.True(pair.First - pair.Second >= 1));

            Task TravelAsync() => Task.Delay(TimeSpan.FromMilliseconds(dice.Next(1, longestMs)), time);
        });

    [Fact]
    public void Who_waits_for_answers_that_do_not_come_is_refused_when_its_time_is_over() =>
        VirtualTime.Run(async time =>
        {
            var never = new TaskCompletionSource<HttpResponseMessage>();
            var wire = new ScriptedWire(time, (_, _) => never.Task);
            var options = new RestOptions { CallsPerSecond = 1, LongestWait = TimeSpan.FromSeconds(3) };
            using var harness = new Harness(time, wire, options);
            var first = harness.SendAsync(Channel(0));

            await Assert.ThrowsAsync<DiscordRateLimitedException>(() => harness.SendAsync(Channel(1)));

            Assert.Equal(3, harness.Clock.Now.TotalSeconds, tolerance: 0.01);
            never.SetResult(Answer.Ok());
            await first;
        });

    [Fact]
    public void Interactions_pass_beside_it() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, _) => Answer.Ok());
            using var harness = new Harness(time, wire, new RestOptions { CallsPerSecond = 1 });
            var busy = Enumerable.Range(0, 5).Select(i => harness.SendAsync(Channel(i))).ToArray();

            await Task.WhenAll(
                Enumerable
                    .Range(0, 100)
                    .Select(i =>
                        harness.SendAsync(
                            RestRoute.Patch(
                                "webhooks/{application_id}/{interaction_token}/messages/@original",
                                "1",
                                $"token{i}"
                            )
                        )
                    )
            );

            Assert.Equal(TimeSpan.Zero, harness.Clock.Now);
            await Task.WhenAll(busy);
        });

    [Fact]
    public void Who_gives_up_at_the_gate_leaves_no_gap() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, _) => Answer.Ok());
            using var harness = new Harness(time, wire, new RestOptions { CallsPerSecond = 1 });
            using var impatience = new CancellationTokenSource();
            var first = harness.SendAsync(Channel(0));
            var gone = harness.SendUntilAsync(Channel(1), impatience.Token);
            var last = harness.SendAsync(Channel(2));

            impatience.Cancel();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
            await Task.WhenAll(first, last);
            Assert.Equal([0, 1], wire.Calls.Select(call => call.At.TotalSeconds));

            // Its bucket is free as well.
            await harness.SendAsync(Channel(1));
        });

    [Fact]
    public void Who_stands_too_far_back_is_refused_when_its_time_is_over() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, _) => Answer.Ok());
            var options = new RestOptions { CallsPerSecond = 1, LongestWait = TimeSpan.FromSeconds(3) };
            using var harness = new Harness(time, wire, options);

            var outcomes = await Task.WhenAll(
                Enumerable.Range(0, 10).Select(i => Record.ExceptionAsync(() => harness.SendAsync(Channel(i))).AsTask())
            );

            Assert.Equal(4, outcomes.Count(outcome => outcome is null));
            Assert.Equal(6, outcomes.OfType<DiscordRateLimitedException>().Count());
            Assert.Equal(TimeSpan.FromSeconds(3), harness.Clock.Now);
        });

    private static RestRoute Channel(int number) => RestRoute.Post("channels/{channel_id}/messages", number);
}
