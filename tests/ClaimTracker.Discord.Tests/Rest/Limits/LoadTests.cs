using System.Net;
using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Tests.Rest.Limits;

/// <summary>
/// Many callers at once against a server that enforces a limit, for minutes of virtual time. The client may neither pass the limit nor
/// waste more than a twentieth of it.
/// </summary>
public sealed class LoadTests
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(60);

    private static readonly RestOptions Patient = new() { LongestWait = TimeSpan.FromHours(1), CallsPerSecond = 1000 };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_limit_is_never_passed_and_nearly_all_of_it_is_used(int seed) =>
        VirtualTime.Run(async time =>
        {
            var dice = new Random(seed);
            var (limit, window) = (dice.Next(1, 12), TimeSpan.FromMilliseconds(dice.Next(1000, 6000)));
            var slowest = Math.Max(2, (int)(window.TotalMilliseconds * 0.01));
            var server = new LimitedServer(time, limit, window)
            {
                Travel = () => TimeSpan.FromMilliseconds(dice.Next(0, slowest)),
            };
            using var harness = new Harness(time, server);

            await KeepBusyAsync(harness, time, callers: limit + dice.Next(1, 20));

            Assert.Equal(0, server.TurnedAway);
            var share = server.LetIn.Count / (limit * (Span / window));
            Assert.True(share >= 0.95, $"{limit} per {window}: {share:P1}");
        });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_limit_is_never_passed_however_slow_and_disorderly_the_way_is(int seed) =>
        VirtualTime.Run(async time =>
        {
            var dice = new Random(seed);
            var (limit, window) = (dice.Next(1, 12), TimeSpan.FromMilliseconds(dice.Next(200, 3000)));
            var server = new LimitedServer(time, limit, window)
            {
                // Most answers are quick and some come seconds later, after the window that they tell of.
                Travel = () => TimeSpan.FromMilliseconds(dice.Next(10) == 0 ? dice.Next(0, 3000) : dice.Next(0, 200)),
            };
            using var harness = new Harness(time, server);

            await KeepBusyAsync(harness, time, callers: limit + dice.Next(1, 20));

            Assert.Equal(0, server.TurnedAway);
            Assert.True(server.LetIn.Count >= limit);
        });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Callers_who_come_and_go_at_random_are_never_turned_away(int seed) =>
        VirtualTime.Run(async time =>
        {
            var dice = new Random(seed);
            var server = new LimitedServer(time, dice.Next(1, 8), TimeSpan.FromMilliseconds(dice.Next(300, 4000)))
            {
                Travel = () => TimeSpan.FromMilliseconds(dice.Next(0, 120)),
            };
            using var harness = new Harness(time, server, Patient);
            var calls = new List<Task<HttpResponseMessage>>();

            for (var i = 0; i < 200; i++)
            {
                var route = RestRoute.Post("channels/{channel_id}/messages", dice.Next(1, 4));
                calls.Add(harness.SendAsync(route));
                await Task.Delay(TimeSpan.FromMilliseconds(dice.Next(0, 600)), time);
            }

            var answers = await Task.WhenAll(calls);

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
            Assert.Equal(0, server.TurnedAway);
        });

    private static async Task KeepBusyAsync(Harness harness, TimeProvider time, int callers)
    {
        var end = time.GetUtcNow() + Span;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => CallAsync()));

        async Task CallAsync()
        {
            while (time.GetUtcNow() < end)
            {
                using var answer = await harness.SendAsync(Harness.Messages);
            }
        }
    }
}
