using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Tests.Rest.Limits;

/// <summary>How a bucket is learned and kept, step by step.</summary>
public sealed class BucketTests
{
    private static readonly RestRoute First = Harness.Messages;
    private static readonly RestRoute SameChannelOtherRoute = RestRoute.Post("channels/{channel_id}/typing", "1");
    private static readonly RestRoute OtherChannel = RestRoute.Post("channels/{channel_id}/messages", "2");

    [Fact]
    public void While_nothing_is_known_one_call_is_on_its_way() =>
        VirtualTime.Run(async time =>
        {
            var server = new LimitedServer(time, 5, TimeSpan.FromSeconds(5)) { Travel = () => Ms(10) };
            using var harness = new Harness(time, server);

            var calls = Enumerable.Range(0, 5).Select(_ => harness.SendAsync(First)).ToArray();
            await Task.Delay(Ms(15), time);
            var atFirst = server.MostAtOnce;
            await Task.WhenAll(calls);

            Assert.Equal(1, atFirst);
            Assert.Equal(4, server.MostAtOnce);
        });

    [Fact]
    public void An_answered_interaction_leaves_nothing_behind() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, n) => n == 2 ? Answer.TooMany("shared", 1) : Answer.Limited("b", 5, 4, resetAfter: 1)
            );
            using var harness = new Harness(time, wire);
            await harness.SendAsync(Callback(0));
            var learned = harness.Book.Count;

            for (var i = 1; i < 50; i++)
            {
                await harness.SendAsync(Callback(i));
            }

            Assert.Equal(51, wire.Calls.Count);
            Assert.Equal(learned, harness.Book.Count);

            static RestRoute Callback(int n) =>
                RestRoute.Post("interactions/{interaction_id}/{interaction_token}/callback", n + 1, $"token{n}");
        });

    [Fact]
    public void An_empty_bucket_waits_for_its_reset_and_a_little_more() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, _) => Answer.Limited("b", 5, 0, resetAfter: 4));
            using var harness = new Harness(time, wire);

            await harness.SendAsync(First);
            await harness.SendAsync(First);

            Assert.Equal(TimeSpan.FromSeconds(4) + Ms(50), wire.Calls[1].At);
        });

    [Fact]
    public void The_slack_of_a_short_window_is_a_fiftieth_of_it() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, _) => Answer.Limited("b", 1, 0, resetAfter: 1));
            using var harness = new Harness(time, wire);

            await harness.SendAsync(First);
            await harness.SendAsync(First);

            Assert.Equal(Ms(1020), wire.Calls[1].At);
        });

    [Fact]
    public void The_clock_time_that_Discord_names_is_never_read() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, _) => Answer.Limited("b", 1, 0, resetAfter: 1).With("X-RateLimit-Reset", "99999999999.5")
            );
            using var harness = new Harness(time, wire);

            await harness.SendAsync(First);
            await harness.SendAsync(First);

            Assert.Equal(Ms(1020), wire.Calls[1].At);
        });

    [Fact]
    public void A_new_window_is_counted_down_before_its_first_answer() =>
        VirtualTime.Run(async time =>
        {
            var server = new LimitedServer(time, 3, TimeSpan.FromSeconds(2)) { Travel = () => Ms(40) };
            using var harness = new Harness(time, server);
            await harness.SendAsync(First);
            await Task.Delay(TimeSpan.FromSeconds(10), time);

            await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => harness.SendAsync(First)));

            Assert.Equal(0, server.TurnedAway);
            Assert.Equal(3, server.MostAtOnce);
        });

    [Fact]
    public void Calls_leave_in_the_order_in_which_they_were_made() =>
        VirtualTime.Run(async time =>
        {
            var server = new LimitedServer(time, 2, TimeSpan.FromSeconds(1));
            using var harness = new Harness(time, server);
            var routes = Enumerable.Range(0, 12).Select(i => First.Query("n", i)).ToArray();

            await Task.WhenAll(routes.Select(harness.SendAsync));

            Assert.Equal(routes.Select(route => route.Path), server.Paths);
        });

    [Fact]
    public void Two_channels_do_not_wait_for_each_other_though_they_share_a_hash() =>
        VirtualTime.Run(async time =>
        {
            var server = new LimitedServer(time, 1, TimeSpan.FromSeconds(30));
            using var harness = new Harness(time, server);

            await harness.SendAsync(First);
            await harness.SendAsync(OtherChannel);

            Assert.Equal(2, server.LetIn.Count);
            Assert.Equal(server.LetIn[0], server.LetIn[1]);
        });

    [Fact]
    public void Two_routes_with_one_hash_share_the_limit_of_a_channel() =>
        VirtualTime.Run(async time =>
        {
            var server = new LimitedServer(time, 2, TimeSpan.FromSeconds(3));
            using var harness = new Harness(time, server);
            await harness.SendAsync(First);
            await harness.SendAsync(SameChannelOtherRoute);

            await harness.SendAsync(First);

            Assert.Equal(0, server.TurnedAway);
            Assert.Equal(TimeSpan.FromSeconds(3), (server.LetIn[2] - server.LetIn[0]) - Ms(50));
        });

    [Fact]
    public void Without_headers_no_limit_is_known_and_calls_go_together() =>
        VirtualTime.Run(async time =>
        {
            var answers = new List<TaskCompletionSource<HttpResponseMessage>>();
            var wire = new ScriptedWire(
                time,
                (_, number) =>
                {
                    answers.Add(new TaskCompletionSource<HttpResponseMessage>());
                    return number == 1 ? Task.FromResult(Answer.Ok()) : answers[^1].Task;
                }
            );
            using var harness = new Harness(time, wire);
            await harness.SendAsync(First);

            var calls = Enumerable.Range(0, 20).Select(_ => harness.SendAsync(First)).ToArray();
            await Task.Delay(Ms(1), time);
            Assert.Equal(21, wire.Calls.Count);

            answers.ForEach(answer => answer.TrySetResult(Answer.Ok()));
            await Task.WhenAll(calls);
        });

    [Fact]
    public void A_refusal_without_headers_does_not_mean_that_there_is_no_limit() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                async (_, _) =>
                {
                    await Task.Delay(Ms(10), time);
                    return Answer.Refused(System.Net.HttpStatusCode.Forbidden, "<html>");
                }
            );
            using var harness = new Harness(time, wire);

            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => harness.SendAsync(First)));

            Assert.Equal([0, 10, 20], wire.Calls.Select(call => (int)call.At.TotalMilliseconds));
        });

    [Fact]
    public void A_very_large_limit_over_days_is_taken_as_it_is() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, n) => Answer.Limited("b", 50_000, 50_000 - n, resetAfter: 259_200));
            using var harness = new Harness(time, wire);

            await harness.SendAsync(First);
            await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => harness.SendAsync(First)));

            Assert.Equal(TimeSpan.Zero, wire.Calls[^1].At);
        });

    [Fact]
    public void Places_that_another_program_took_are_respected() =>
        VirtualTime.Run(async time =>
        {
            var server = new LimitedServer(time, 5, TimeSpan.FromSeconds(4)) { Travel = () => Ms(5) };
            server.TakePlaces("1", 3);
            using var harness = new Harness(time, server);

            await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => harness.SendAsync(First)));

            Assert.Equal(0, server.TurnedAway);
        });

    [Fact]
    public void A_bucket_that_changes_its_name_takes_its_waiting_calls_along_in_order() =>
        VirtualTime.Run(async time =>
        {
            var served = 0;
            var server = new LimitedServer(time, 2, TimeSpan.FromSeconds(1))
            {
                Bucket = _ => served++ < 4 ? "old" : "new",
                Travel = () => Ms(3),
            };
            using var harness = new Harness(time, server);
            var routes = Enumerable.Range(0, 10).Select(i => First.Query("n", i)).ToArray();

            await Task.WhenAll(routes.Select(harness.SendAsync));

            Assert.Equal(routes.Select(route => route.Path), server.Paths.Distinct());
            Assert.InRange(server.TurnedAway, 0, 1);
        });

    [Fact]
    public void When_one_route_leaves_a_bucket_the_others_there_go_on() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                async (route, n) =>
                {
                    await Task.Delay(Ms(10), time);
                    return n <= 2 || route == SameChannelOtherRoute
                        ? Answer.Limited("b", 1, 0, 0.1)
                        : Answer.Limited("c", 1, 0, 0.1);
                }
            );
            using var harness = new Harness(time, wire);
            await harness.SendAsync(First);
            await harness.SendAsync(SameChannelOtherRoute);
            await Task.Delay(TimeSpan.FromSeconds(1), time);

            var leaver = harness.SendAsync(First);
            var stayer = harness.SendAsync(SameChannelOtherRoute);
            await Task.WhenAll(leaver, stayer);

            Assert.Equal(Ms(10), wire.Calls[3].At - wire.Calls[2].At);
        });

    [Fact]
    public void A_pause_goes_along_when_a_bucket_gets_its_name() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, n) => n == 1 ? Answer.TooMany("shared", 5) : Answer.Limited("b", 5, 4, 1)
            );
            using var harness = new Harness(time, wire);
            var paused = harness.SendAsync(First);

            await harness.SendAsync(OtherChannel);
            await paused;

            Assert.Equal([0, 0, 5050], wire.Calls.Select(call => (int)call.At.TotalMilliseconds));
        });

    [Fact]
    public void A_limit_that_grows_while_the_program_runs_is_used() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, n) => n == 1 ? Answer.Limited("b", 1, 0, 1) : Answer.Limited("b", 10, 11 - n, 1)
            );
            using var harness = new Harness(time, wire);
            await harness.SendAsync(First);
            await harness.SendAsync(First);

            await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => harness.SendAsync(First)));

            Assert.All(wire.Calls.Skip(1), call => Assert.Equal(Ms(1020), call.At));
        });

    [Fact]
    public void A_limit_that_refills_little_by_little_is_kept_too() =>
        VirtualTime.Run(async time =>
        {
            var server = new RefillingServer(time, 5, TimeSpan.FromSeconds(1));
            using var harness = new Harness(time, server);

            await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => harness.SendAsync(First)));

            Assert.Equal(0, server.TurnedAway);
        });

    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
