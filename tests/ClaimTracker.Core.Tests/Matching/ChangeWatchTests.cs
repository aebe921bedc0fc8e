using ClaimTracker.Core.Matching;

namespace ClaimTracker.Core.Tests.Matching;

public sealed class ChangeWatchTests
{
    private readonly ChangeWatch watch = new();

    [Fact]
    public void It_begins_before_what_may_still_be_on_its_way()
    {
        watch.Begin(5_000);
        watch.Begin(9_000);

        Assert.Equal(5_000 - ChangeWatch.Overlap, watch.Settled);
    }

    [Fact]
    public void A_line_that_comes_to_light_after_a_newer_one_is_new()
    {
        watch.Begin(10);

        watch.Follow([new ClaimChange(12, 1)], newest: 12);

        Assert.False(watch.IsNew(new ClaimChange(12, 1)));
        Assert.True(watch.IsNew(new ClaimChange(11, 1)));
        Assert.Equal(0, watch.Settled);
    }

    [Fact]
    public void Old_lines_are_settled()
    {
        watch.Begin(10);

        watch.Follow([new ClaimChange(12, 1)], newest: 12 + (2 * ChangeWatch.Overlap));

        Assert.Equal(12 + ChangeWatch.Overlap, watch.Settled);
    }
}
