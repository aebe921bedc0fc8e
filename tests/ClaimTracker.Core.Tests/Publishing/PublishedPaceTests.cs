using ClaimTracker.Core.Publishing;

namespace ClaimTracker.Core.Tests.Publishing;

public sealed class PublishedPaceTests
{
    private static readonly DateOnly FirstWeek = new(2026, 3, 2);
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_claim_counts_in_the_week_it_was_decided_in()
    {
        var pace = await OfAsync((0, 0), (0, 6.9), (0, 7), (0, 25 * 7), (0, 26 * 7), (-9, -1));

        Assert.Equal(PublishedPace.Weeks, pace.PerWeek.Count);
        Assert.Equal([2, 1], pace.PerWeek.Take(2));
        Assert.Equal(1, pace.PerWeek[^1]);
        Assert.Equal(4, pace.Decided);
    }

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(0.99, 0)]
    [InlineData(1.0, 1)]
    [InlineData(2.99, 1)]
    [InlineData(3.0, 2)]
    [InlineData(6.99, 2)]
    [InlineData(7.0, 3)]
    [InlineData(27.99, 3)]
    [InlineData(28.0, 4)]
    [InlineData(5000.0, 4)]
    // A clock that was set back is no reason for a wait below nothing.
    [InlineData(-0.5, 0)]
    public async Task A_wait_is_in_its_group(double days, int group)
    {
        var pace = await OfAsync((170 - days, 170));

        Assert.Equal(Enumerable.Range(0, 5).Select(one => one == group ? 1 : 0), pace.Waits);
    }

    [Fact]
    public async Task Half_of_them_took_at_most_the_median()
    {
        var odd = await OfAsync((10, 10), (10, 12), (10, 40));
        var even = await OfAsync((10, 10), (10, 12), (10, 14), (10, 40));
        var none = await OfAsync();

        Assert.Equal((2, 2, null), (odd.MedianDays, even.MedianDays, none.MedianDays));
        Assert.Equal(0, none.Decided);
    }

    private static Task<PublishedPace> OfAsync(params (double Added, double Decided)[] days) =>
        PublishedPace.OfAsync(
            days.Select(one => (Start.AddDays(one.Added), Start.AddDays(one.Decided))).ToAsyncEnumerable(),
            FirstWeek,
            Stop
        );
}
