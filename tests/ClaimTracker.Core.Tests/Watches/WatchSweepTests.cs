using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Tests.Watches.Feeds;
using ClaimTracker.Core.Watches;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Core.Tests.Watches;

public sealed class WatchSweepOnSqlite : WatchSweepTests<SqliteEngine>;

public sealed class WatchSweepOnSqlServer : WatchSweepTests<SqlServerEngine>;

public abstract class WatchSweepTests<TEngine> : WatchingTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task An_item_whose_guid_date_and_link_flicker_comes_once()
    {
        await OpenSiteAsync();
        var number = await WatchAsync();
        string[] versions =
        [
            FeedReads.Item("/story/1", "a") + "",
            FeedReads.Item("/story/1?utm_source=rss", "b"),
            FeedReads.Item("/story/one", "b"),
            FeedReads.Item("/story/one", "c").Replace("</item>", "<pubDate>yesterday</pubDate></item>"),
            FeedReads.Item("/story/1", "z").Replace("</item>", "<pubDate>Thu, 31 Feb 2099</pubDate></item>"),
        ];

        foreach (var version in versions)
        {
            Site.Items = version;
            await NextAsync(number);
        }

        Assert.Single(await ItemsAsync());
    }

    [Fact]
    public async Task A_feed_that_is_not_due_is_left_alone()
    {
        await OpenSiteAsync();
        await WatchAsync();
        Clock.Advance(Settings.Every - TimeSpan.FromSeconds(1));

        await SweepAsync();

        Assert.Single(Site.Asked);
    }

    [Fact]
    public async Task An_unchanged_feed_counts_as_read_and_one_that_moved_is_remembered()
    {
        await OpenSiteAsync();
        Site.ETag = "v1";
        var number = await WatchAsync("/old");
        Site.Feed = context =>
        {
            context.Response.StatusCode = context.Request.Path == "/old" ? 301 : 304;
            context.Response.Headers.Location = "/new";
            return Task.CompletedTask;
        };

        await NextAsync(number);

        var watch = await ReadAsync(number);
        Assert.Equal((Site.At("/new").AbsoluteUri, Clock.GetUtcNow()), (watch.Address, watch.ReadAt));
    }

    [Fact]
    public async Task Failures_double_the_pause_up_to_six_hours_and_a_success_ends_them()
    {
        await OpenSiteAsync();
        var number = await WatchAsync();
        Site.Feed = FeedSite.Status(500);
        var began = (await ReadAsync(number)).NextAt!.Value;
        List<double> pauses = [];
        for (var i = 0; i < 7; i++)
        {
            await NextAsync(number);
            pauses.Add((await PauseAsync(number)).TotalMinutes);
        }

        Assert.Equal([30, 60, 120, 240, 360, 360, 360], pauses);
        var failing = await ReadAsync(number);
        Assert.Equal((7, began), (failing.Failures, failing.FailingSince));
        Assert.Contains("500", failing.Trouble, StringComparison.Ordinal);
        Assert.Contains("réponse 500", failing.TroubleInFrench, StringComparison.Ordinal);

        Site.Feed = Site.SendFeedAsync;
        await NextAsync(number);
        var well = await ReadAsync(number);
        Assert.Equal((0, null, null), (well.Failures, well.FailingSince, well.Trouble));
        Assert.Equal(Settings.Every, await PauseAsync(number));
    }

    [Theory]
    [InlineData("7200", 120)]
    [InlineData("10", 30)]
    [InlineData("99999999", 1440)]
    public async Task A_site_that_asks_for_patience_gets_it(string retryAfter, int minutes)
    {
        await OpenSiteAsync();
        var number = await WatchAsync();
        Site.Feed = FeedSite.Status(429, retryAfter);

        await NextAsync(number);

        Assert.Equal(minutes, (await PauseAsync(number)).TotalMinutes);
    }

    [Fact]
    public async Task A_trouble_that_lasts_is_told_once_and_the_next_trouble_again()
    {
        await OpenSiteAsync();
        var number = await WatchAsync();
        Site.Feed = FeedSite.Status(500);
        await NextAsync(number);
        await NextAsync(number);
        Assert.Empty(await PostsAsync());

        await NextAsync(number);
        await NextAsync(number);
        var post = Assert.Single(await PostsAsync());
        Assert.Equal((PostKind.WatchFailing, PostPlace.Review, "77"), (post.Kind, post.Place, post.Channel));
        Assert.Equal(
            new WatchFailingPost(number, (await ReadAsync(number)).FailingSince!.Value, false),
            WatchFailingPost.Read(post)
        );

        Site.Feed = Site.SendFeedAsync;
        await NextAsync(number);
        Site.Feed = FeedSite.Status(404);
        for (var i = 0; i < 3; i++)
        {
            await NextAsync(number);
        }

        Assert.Equal(2, (await PostsAsync()).Count);
    }

    [Fact]
    public async Task Where_feeds_are_read_rarely_a_trouble_of_an_hour_is_told()
    {
        await OpenSiteAsync();
        Settings.Every = TimeSpan.FromHours(12);
        var number = await WatchAsync();
        Site.Feed = FeedSite.Status(500);

        await NextAsync(number);
        Assert.Empty(await PostsAsync());
        await NextAsync(number);

        Assert.Single(await PostsAsync());
        Assert.Equal(TimeSpan.FromHours(12), await PauseAsync(number));
    }

    [Fact]
    public async Task A_feed_that_fails_for_a_week_is_given_up_and_can_be_resumed()
    {
        await OpenSiteAsync();
        var number = await WatchAsync();
        Site.Feed = FeedSite.Status(500);
        while ((await ReadAsync(number)).State == WatchState.Active)
        {
            await NextAsync(number);
        }

        var since = (await ReadAsync(number)).FailingSince!.Value;
        Assert.InRange(Clock.GetUtcNow() - since, TimeSpan.FromDays(7), TimeSpan.FromDays(7.25));
        var posts = await PostsAsync();
        Assert.Equal([false, true], posts.Select(post => WatchFailingPost.Read(post).IsGivenUp));
        Assert.Null((await ReadAsync(number)).NextAt);

        Site.Feed = Site.SendFeedAsync;
        await Work().ResumeAsync(Rita, number, Stop);
        await SweepAsync();
        Assert.Equal(
            (WatchState.Active, null),
            ((await ReadAsync(number)).State, (await ReadAsync(number)).FailingSince)
        );
    }

    [Fact]
    public async Task A_program_that_did_not_run_for_a_month_does_not_give_up_at_the_first_failure()
    {
        await OpenSiteAsync();
        var number = await WatchAsync();
        Site.Feed = FeedSite.Status(500);
        await NextAsync(number);
        Clock.Advance(TimeSpan.FromDays(30));

        await SweepAsync();

        Assert.Equal(WatchState.Active, (await ReadAsync(number)).State);
    }

    [Fact]
    public async Task A_feed_that_is_gone_for_good_is_given_up_at_once()
    {
        await OpenSiteAsync();
        var number = await WatchAsync();
        Site.Feed = FeedSite.Status(410);

        await NextAsync(number);

        var gone = await ReadAsync(number);
        Assert.Equal((WatchState.GivenUp, null, 1), (gone.State, gone.NextAt, gone.Failures));
        Assert.Contains("410", gone.Trouble, StringComparison.Ordinal);
        var told = WatchFailingPost.Read(Assert.Single(await PostsAsync()));
        Assert.Equal(new WatchFailingPost(number, Clock.GetUtcNow(), true, true), told);
    }

    [Fact]
    public async Task The_feeds_of_a_team_that_is_away_rest()
    {
        await OpenSiteAsync();
        await WatchAsync();
        await Databases.MoveAsync(Team, isAway: true, "", Clock, Stop);
        Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync();
        Assert.Single(Site.Asked);

        await Databases.MoveAsync(Team, isAway: false, "Back", Clock, Stop);
        await SweepAsync();
        Assert.Equal(2, Site.Asked.Count);
    }

    [Fact]
    public async Task Two_programs_that_look_at_once_read_a_feed_once()
    {
        await OpenSiteAsync();
        var number = await WatchAsync();
        Site.Items = Site.Item("1") + Site.Item("2");
        Clock.SetUtcNow((await ReadAsync(number)).NextAt!.Value);

        await Task.WhenAll(SweepAsync(), SweepAsync(), SweepAsync());

        Assert.Equal(2, Site.Asked.Count);
        Assert.Equal(2, (await ItemsAsync()).Count);
    }

    [Fact]
    public async Task A_feed_that_is_paused_while_it_is_read_stays_paused_and_brings_nothing()
    {
        await OpenSiteAsync();
        var number = await WatchAsync();
        Site.Items = Site.Item("1");
        Site.Feed = async context =>
        {
            await Work().PauseAsync(Rita, number, Stop);
            await Site.SendFeedAsync(context);
        };

        await NextAsync(number);

        Assert.Equal((WatchState.Paused, null), ((await ReadAsync(number)).State, (await ReadAsync(number)).NextAt));
        Assert.Empty(await ItemsAsync());
    }

    [Fact]
    public async Task A_program_that_ends_in_the_middle_of_a_reading_leaves_it_to_the_next()
    {
        await OpenSiteAsync();
        var number = await WatchAsync();
        Site.Items = Site.Item("1");
        Clock.SetUtcNow((await ReadAsync(number)).NextAt!.Value);
        using var ending = new CancellationTokenSource();
        Site.Feed = async context =>
        {
            await ending.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sweep().SweepAsync(ending.Token));
        Site.Feed = Site.SendFeedAsync;

        await SweepAsync();

        Assert.Single(await ItemsAsync());
        Assert.Equal(0, (await ReadAsync(number)).Failures);
    }

    [Fact]
    public async Task A_feed_that_changes_all_marks_and_addresses_floods_nobody()
    {
        await OpenSiteAsync();
        var number = await WatchAsync();
        Site.Items = string.Concat(Enumerable.Range(1, 5000).Select(i => Site.Item($"{i}")));
        await NextAsync(number);
        await NextAsync(number);

        var items = await ItemsAsync();
        Assert.Equal(200, items.Count);
        Assert.Equal(10, items.Count(item => item.NextTryAt == items[0].NextTryAt));
        Assert.Equal(TimeSpan.FromMinutes(15 * 19), items[^1].NextTryAt - items[0].NextTryAt);
    }
}
