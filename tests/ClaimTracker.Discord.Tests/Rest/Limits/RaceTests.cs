using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Tests.Rest.Limits;

/// <summary>Real threads and real timers: callers who come and give up at any moment, on buckets that fill and change their names.</summary>
public sealed class RaceTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public async Task Nobody_is_forgotten_or_sent_too_early(int seed, bool changesNames)
    {
        var (limit, window) = (20, TimeSpan.FromMilliseconds(200));
        var served = 0;
        var server = new LimitedServer(TimeProvider.System, limit, window)
        {
            Travel = () => TimeSpan.FromMilliseconds(Random.Shared.Next(0, 4)),
            Bucket = _ => changesNames ? $"b{Interlocked.Increment(ref served) / 60}" : "b",
        };
        using var harness = new Harness(TimeProvider.System, server);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(worker => Task.Run(() => CallManyAsync(harness, seed + (worker * 100))))
        );

        Assert.Equal(400, outcomes.Sum(outcome => outcome.Answered + outcome.GaveUp));
        Assert.True(outcomes.Sum(outcome => outcome.Answered) > 100);
        if (!changesNames)
        {
            Assert.Equal(0, server.TurnedAway);
        }
    }

    private static async Task<(int Answered, int GaveUp)> CallManyAsync(Harness harness, int seed)
    {
        var dice = new Random(seed);
        var calls = Enumerable.Range(0, 100).Select(_ => CallAsync(harness, dice.Next(3), dice.Next(1, 400))).ToArray();
        var answered = await Task.WhenAll(calls);
        return (answered.Count(isAnswered => isAnswered), answered.Count(isAnswered => !isAnswered));
    }

    private static async Task<bool> CallAsync(Harness harness, int channel, int patienceMs)
    {
        // A third is patient; the others leave at some moment, in the line or on their way.
        using var patience = new CancellationTokenSource(patienceMs % 3 == 0 ? Timeout.Infinite : patienceMs);
        try
        {
            using var answer = await harness.SendUntilAsync(
                RestRoute.Post("channels/{channel_id}/messages", channel + 1),
                patience.Token
            );
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
