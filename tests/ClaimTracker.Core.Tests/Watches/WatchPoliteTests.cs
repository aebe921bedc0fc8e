using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Tests.Watches.Feeds;

namespace ClaimTracker.Core.Tests.Watches;

public sealed class WatchPoliteOnSqlite : WatchPoliteTests<SqliteEngine>;

public sealed class WatchPoliteOnSqlServer : WatchPoliteTests<SqlServerEngine>;

/// <summary>Sites that want to be read less often, and feeds that are not all read at once.</summary>
public abstract class WatchPoliteTests<TEngine> : WatchingTests<TEngine>
    where TEngine : IEngine, new()
{
    [Theory]
    [InlineData("<ttl>60</ttl>", null, 60)]
    [InlineData("<ttl>5</ttl>", "max-age=300", 15)]
    [InlineData("<ttl>60</ttl>", "max-age=7200", 120)]
    [InlineData("", "max-age=31536000", 1440)]
    [InlineData("<ttl>99999</ttl>", null, 1440)]
    public async Task A_site_that_wants_to_be_read_less_often_is(string channel, string? cacheControl, int minutes)
    {
        await OpenSiteAsync();
        (Site.Channel, Site.CacheControl) = (channel, cacheControl);

        var number = await WatchAsync();
        Assert.Equal(minutes, (await PauseAsync(number)).TotalMinutes);
        Assert.Equal(minutes, (await ReadAsync(number)).Interval?.TotalMinutes);

        await NextAsync(number);
        Assert.Equal(minutes, (await PauseAsync(number)).TotalMinutes);
    }

    [Fact]
    public async Task What_a_feed_wants_holds_while_it_does_not_change()
    {
        await OpenSiteAsync();
        (Site.Channel, Site.ETag) = ("<ttl>60</ttl>", "v1");
        var number = await WatchAsync();
        List<double> pauses = [];
        for (var i = 0; i < 3; i++)
        {
            // The program did not run for some hours.
            Clock.Advance(TimeSpan.FromHours(7));
            await NextAsync(number);
            pauses.Add((await PauseAsync(number)).TotalMinutes);
        }

        (Site.Channel, Site.ETag) = ("", "v2");
        await NextAsync(number);

        Assert.Equal([60, 60, 60], pauses);
        Assert.Equal(15, (await PauseAsync(number)).TotalMinutes);
    }

    [Fact]
    public async Task An_answer_without_a_feed_can_ask_for_more_patience()
    {
        await OpenSiteAsync();
        Site.ETag = "v1";
        var number = await WatchAsync();
        Site.CacheControl = "max-age=3600";

        await NextAsync(number);

        Assert.Equal(60, (await PauseAsync(number)).TotalMinutes);
        Assert.Equal("v1", (await ReadAsync(number)).ETag);
    }

    [Fact]
    public async Task After_a_trouble_or_a_rest_a_feed_is_read_whole_and_says_again_what_it_wants()
    {
        await OpenSiteAsync();
        (Site.Channel, Site.ETag) = ("<ttl>60</ttl>", "v1");
        var number = await WatchAsync();
        Site.Feed = FeedSite.Status(500);
        await NextAsync(number);
        Assert.Null((await ReadAsync(number)).ETag);
        Site.Feed = Site.SendFeedAsync;
        await NextAsync(number);
        Assert.Equal(60, (await PauseAsync(number)).TotalMinutes);

        await Work().PauseAsync(Rita, number, Stop);
        Clock.Advance(TimeSpan.FromDays(30));
        await Work().ResumeAsync(Rita, number, Stop);
        await NextAsync(number);
        Assert.Equal((60, "v1"), ((await PauseAsync(number)).TotalMinutes, (await ReadAsync(number)).ETag));
    }

    [Fact]
    public async Task Feeds_that_were_read_at_the_same_moment_are_not_the_next_time()
    {
        await OpenSiteAsync();
        List<DateTimeOffset?> next = [];
        for (var i = 0; i < Settings.MostPerTeam; i++)
        {
            next.Add((await ReadAsync(await WatchAsync($"/{i}"))).NextAt);
        }

        Assert.Distinct(next);
        Assert.All(
            next,
            at =>
                Assert.InRange(
                    at!.Value,
                    Some.Noon + Settings.Every,
                    Some.Noon + Settings.Every + TimeSpan.FromSeconds(59)
                )
        );
    }

    [Fact]
    public async Task After_a_restart_the_feeds_are_read_one_after_the_other_within_a_minute()
    {
        await OpenSiteAsync();
        for (var i = 0; i < Settings.MostPerTeam; i++)
        {
            await WatchAsync($"/{i}");
        }

        Clock.Advance(TimeSpan.FromDays(1));
        var program = Sweep(Clock.GetUtcNow());
        var before = Site.Asked.Count;
        List<int> read = [];
        for (var second = 0; second < 60; second++)
        {
            await program.SweepAsync(Stop);
            read.Add(Site.Asked.Count - before - read.Sum());
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(Settings.MostPerTeam, read.Sum());
        Assert.All(read, count => Assert.InRange(count, 0, 1));
    }
}
