using ClaimTracker.Core.Watches;

namespace ClaimTracker.Core.Tests.Watches;

public sealed class WatchOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() =>
        Assert.True(new WatchOptionsValidator().Validate(null, new WatchOptions()).Succeeded);

    [Fact]
    public void Every_mistake_is_told_with_its_key_the_limit_and_the_value()
    {
        var result = new WatchOptionsValidator().Validate(
            null,
            new WatchOptions
            {
                Every = TimeSpan.FromMinutes(4),
                MostPerTeam = 0,
                MostItemsAtOnce = 101,
                MostArticlesPerDay = -1,
            }
        );

        Assert.Equal(
            [
                "Property Watches:Every: must be between 00:05:00 and 1.00:00:00; got 00:04:00.",
                "Property Watches:MostPerTeam: must be between 1 and 1000; got 0.",
                "Property Watches:MostItemsAtOnce: must be between 1 and 100; got 101.",
                "Property Watches:MostArticlesPerDay: must be between 1 and 10000; got -1.",
            ],
            result.Failures
        );
    }
}
