using ClaimTracker.Discord.Gateway.Connections;
using ClaimTracker.Discord.Tests.Gateway.Scripted;

namespace ClaimTracker.Discord.Tests.Gateway.Connections;

public sealed class BackoffTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public void Pauses_double_up_to_the_longest() =>
        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], Pauses(new FixedRandom(1), Pace.Backoff, 9));

    [Fact]
    public void Chance_picks_any_part_of_a_pause() =>
        Assert.Equal([0.25, 0.5, 1, 2, 4, 8, 15, 15], Pauses(new FixedRandom(0.25), Pace.Backoff, 8));

    [Fact]
    public void At_once_is_at_once_only_the_first_time() =>
        Assert.Equal([0, 1, 2, 4, 8, 16, 32, 60], Pauses(new FixedRandom(1), Pace.AtOnce, 8));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 3)]
    [InlineData(1, 5)]
    public void After_an_invalid_session_it_is_one_to_five_seconds(double chance, double seconds) =>
        Assert.Equal([seconds], Pauses(new FixedRandom(chance), Pace.InvalidSession, 1));

    [Fact]
    public void After_invalid_sessions_again_and_again_it_is_longer() =>
        Assert.Equal([5, 5, 5, 8, 16, 32, 60], Pauses(new FixedRandom(1), Pace.InvalidSession, 7));

    [Fact]
    public void A_million_failures_do_not_overflow()
    {
        var backoff = new Backoff(Longest, new FixedRandom(1));
        for (var i = 0; i < 1_000_000; i++)
        {
            backoff.Next(Pace.Backoff);
        }

        Assert.Equal(Longest, backoff.Next(Pace.Backoff));
    }

    [Fact]
    public void After_a_reset_it_starts_small()
    {
        var backoff = new Backoff(Longest, new FixedRandom(1));
        backoff.Next(Pace.Backoff);
        backoff.Next(Pace.Backoff);

        backoff.Reset();

        Assert.Equal(TimeSpan.FromSeconds(1), backoff.Next(Pace.Backoff));
    }

    private static IEnumerable<double> Pauses(Random random, Pace pace, int count)
    {
        var backoff = new Backoff(Longest, random);
        return Enumerable.Range(0, count).Select(_ => backoff.Next(pace).TotalSeconds).ToList();
    }
}
