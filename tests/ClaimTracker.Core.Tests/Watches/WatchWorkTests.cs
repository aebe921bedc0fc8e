using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Tests.Watches.Feeds;
using ClaimTracker.Core.Watches;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Watches;

public sealed class WatchWorkOnSqlite : WatchWorkTests<SqliteEngine>;

public sealed class WatchWorkOnSqlServer : WatchWorkTests<SqlServerEngine>;

public abstract class WatchWorkTests<TEngine> : WatchingTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task A_feed_is_read_before_it_is_watched_and_what_is_in_it_stays_out()
    {
        await OpenSiteAsync();
        Site.Items = Site.Item("1") + Site.Item("2");

        var watch = await ReadAsync(await WatchAsync());
        Clock.Advance(TimeSpan.FromHours(1));
        await SweepAsync();

        Assert.Equal(("W-1", "The Example", "77"), (watch.Number.ToString(), watch.Title, watch.Channel));
        Assert.Equal((Some.Noon, Some.Noon + Settings.Every + watch.Lag), (watch.ReadAt, watch.NextAt));
        Assert.Empty(await ItemsAsync());
    }

    [Fact]
    public async Task A_bad_address_is_refused_at_once_and_takes_no_number()
    {
        await OpenSiteAsync();
        Site.Feed = FeedSite.Status(404);

        Assert.Equal("NotFound", Refused(await AddAsync(Site.At("/feed").AbsoluteUri)).Key);
        Assert.Equal("BadAddress", Refused(await AddAsync("our daily news")).Key);
        Assert.Equal("NotWeb", Refused(await AddAsync("ftp://news.example/feed")).Key);
        Site.Feed = Site.SendFeedAsync;
        Assert.Equal(1, (await WatchAsync()).Value);
    }

    [Fact]
    public async Task The_same_feed_is_watched_once_however_it_is_written()
    {
        await OpenSiteAsync();
        await WatchAsync();

        var again = Refused(
            await AddAsync(Site.At("/feed/?utm_source=x#y").AbsoluteUri.ToUpperInvariant().Replace("FEED", "feed"))
        );

        Assert.Equal("AlreadyWatched", again.Key);
        Assert.Contains("W-1", again.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_that_add_the_same_feed_at_once_one_is_refused_and_no_number_is_lost()
    {
        await OpenSiteAsync();

        var adding = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AddAsync(Site.At("/feed").AbsoluteUri)));

        Assert.Single(adding, one => one.Is(out _, out _));
        Assert.Equal(2, (await WatchAsync("/other")).Value);
    }

    [Fact]
    public async Task A_team_watches_only_so_many_feeds_until_it_removes_one()
    {
        await OpenSiteAsync();
        Settings.MostPerTeam = 2;
        var first = await WatchAsync("/a");
        await Work().PauseAsync(Rita, await WatchAsync("/b"), Stop);

        Assert.Equal("TooMany", Refused(await AddAsync(Site.At("/c").AbsoluteUri)).Key);
        await Work().RemoveAsync(Rita, first, Stop);
        Assert.Equal(3, (await WatchAsync("/a")).Value);
    }

    [Fact]
    public async Task A_member_who_does_not_review_changes_nothing()
    {
        await OpenSiteAsync();
        var number = await WatchAsync();
        var mia = new TeamMember(Team, new("test:mia", "Mia"), Rank.Member);

        Assert.Equal("NeedsReviewer", Refused(await Work().AddAsync(mia, "https://news.example/", null, Stop)).Key);
        Assert.Equal("NeedsReviewer", Refused(await Work().RemoveAsync(mia, number, Stop)).Key);
        Assert.Equal("NeedsReviewer", Refused(await Work().PauseAsync(mia, number, Stop)).Key);
        Assert.Equal("NeedsReviewer", Refused(await Work().ResumeAsync(mia, number, Stop)).Key);
    }

    [Fact]
    public async Task Another_team_does_not_see_or_change_it_and_counts_for_itself()
    {
        await OpenSiteAsync();
        var number = await WatchAsync();
        var zoe = new TeamMember(OtherTeam, new("test:zoe", "Zoe"), Rank.Manager);
        await using var theirs = Databases.Open(OtherTeam);

        Assert.Equal("NoSuch", Refused(await Work().PauseAsync(zoe, number, Stop)).Key);
        Assert.Empty(await theirs.ListWatchesAsync(Stop));
        Assert.Empty(await theirs.Set<WatchedKey>().ToListAsync(Stop));
        Assert.True((await Work().AddAsync(zoe, Site.At("/feed").AbsoluteUri, null, Stop)).Is(out var own, out _));
        Assert.Equal(1, own.Number.Value);
    }

    [Fact]
    public async Task A_paused_feed_is_not_read_until_it_is_resumed()
    {
        await OpenSiteAsync();
        var number = await WatchAsync();

        await Work().PauseAsync(Rita, number, Stop);
        Assert.Equal("AlreadyPaused", Refused(await Work().PauseAsync(Rita, number, Stop)).Key);
        Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync();
        Assert.Single(Site.Asked);

        await Work().ResumeAsync(Rita, number, Stop);
        Assert.Equal("AlreadyActive", Refused(await Work().ResumeAsync(Rita, number, Stop)).Key);
        await SweepAsync();
        Assert.Equal(2, Site.Asked.Count);
    }

    [Fact]
    public async Task A_removed_feed_leaves_its_articles_and_takes_what_waits_with_it()
    {
        await OpenSiteAsync();
        Settings.MostItemsAtOnce = 1;
        var number = await WatchAsync();
        Site.Items = Site.Item("1") + Site.Item("2");
        await NextAsync(number);
        await BringInAsync();

        await Work().RemoveAsync(Rita, number, Stop);
        Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync();
        await BringInAsync();

        Assert.Equal(["Title 1"], await ArticlesAsync());
        Assert.Equal(WatchedItemState.BroughtIn, Assert.Single(await ItemsAsync()).State);
        Assert.Equal("NoSuch", Refused(await Work().ResumeAsync(Rita, number, Stop)).Key);
    }

    private Task<Core.Refusals.Outcome<Watch>> AddAsync(string written) => Work().AddAsync(Rita, written, "77", Stop);
}
