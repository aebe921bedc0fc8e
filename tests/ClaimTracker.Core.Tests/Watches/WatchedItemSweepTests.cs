using ClaimTracker.Core.History;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Tests.Watches.Feeds;
using ClaimTracker.Core.Watches;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Watches;

public sealed class WatchedItemSweepOnSqlite : WatchedItemSweepTests<SqliteEngine>;

public sealed class WatchedItemSweepOnSqlServer : WatchedItemSweepTests<SqlServerEngine>;

public abstract class WatchedItemSweepTests<TEngine> : WatchingTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task A_new_article_comes_in_and_is_told_once()
    {
        await FindAsync("1");

        await BringInAsync();
        await BringInAsync();

        var item = Assert.Single(await ItemsAsync());
        Assert.Equal((WatchedItemState.BroughtIn, "A-1", 1), (item.State, item.Article.ToString(), item.Tries));
        var post = Assert.Single(await PostsAsync());
        Assert.Equal((PostKind.WatchedArticle, "77"), (post.Kind, post.Channel));
        await using var db = Databases.Open(Team);
        var line = await db.ReadWatchedItemAsync(WatchedArticlePost.Read(post), Stop);
        Assert.Equal(("The Example", "Title 1", 2), (line!.Feed, line.Title, line.Claims));
        var by = await db.Set<HistoryEntry>().SingleAsync(entry => entry.SubjectKind == SubjectKind.Article, Stop);
        Assert.Equal(("watch:W-1", "The Example"), (by.ActorKey, by.ActorName));
    }

    [Fact]
    public async Task An_article_that_the_team_has_already_is_told_to_nobody()
    {
        await OpenSiteAsync();
        await FindAsync("1");
        await StoreAsync(Some.Content() with { Address = Site.At("/story/1") });

        await BringInAsync();

        Assert.Equal("A-1", Assert.Single(await ItemsAsync()).Article.ToString());
        Assert.Empty(await PostsAsync());
        Assert.Equal(0, Site.StoriesAsked);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_tried_four_times_and_then_told()
    {
        await FindAsync("1");
        Site.Story = FeedSite.Status(404);
        List<double> pauses = [];
        while (Assert.Single(await ItemsAsync()) is { NextTryAt: { } next })
        {
            pauses.Add((next - Clock.GetUtcNow()).TotalMinutes);
            Clock.SetUtcNow(next);
            await BringInAsync();
        }

        Assert.Equal([0, 2, 15, 120], pauses);
        Assert.Equal(4, Site.StoriesAsked);
        var item = Assert.Single(await ItemsAsync());
        Assert.Equal(WatchedItemState.Failed, item.State);
        Assert.Contains("404", item.Trouble, StringComparison.Ordinal);
        Assert.Equal($"watched {item.Id.Value}", Assert.Single(await PostsAsync()).Key);
    }

    [Fact]
    public async Task A_program_that_dies_before_it_notes_the_article_does_not_lose_the_news()
    {
        await FindAsync("1");
        await BringInAsync();
        // As it was when the article was stored and the rest was not.
        await using (var db = Databases.Open(Team))
        {
            await db.Set<Post>().ExecuteDeleteAsync(Stop);
            DateTimeOffset? due = Clock.GetUtcNow();
            await db.Set<WatchedItem>()
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(item => item.State, WatchedItemState.Waiting)
                            .SetProperty(item => item.Article, (Core.Articles.ArticleNumber?)null)
                            .SetProperty(item => item.NextTryAt, due),
                    Stop
                );
        }

        await BringInAsync();

        Assert.Single(await ArticlesAsync());
        Assert.Single(await PostsAsync());
        Assert.Equal(WatchedItemState.BroughtIn, Assert.Single(await ItemsAsync()).State);
    }

    [Fact]
    public async Task A_program_that_ends_in_the_middle_of_a_page_leaves_it_to_the_next()
    {
        await FindAsync("1");
        using var ending = new CancellationTokenSource();
        var usual = Site.Story;
        Site.Story = async context =>
        {
            await ending.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ItemSweep().SweepAsync(ending.Token));
        Site.Story = usual;

        await BringInAsync();

        Assert.Equal(
            (WatchedItemState.BroughtIn, 1),
            (await ItemsAsync()) is [var item] ? (item.State, item.Tries) : default
        );
    }

    [Fact]
    public async Task Two_programs_that_look_at_once_ask_for_a_page_once()
    {
        await FindAsync("1", "2", "3");

        await Task.WhenAll(BringInAsync(), BringInAsync());

        Assert.Equal(3, Site.StoriesAsked);
        Assert.Equal(3, (await PostsAsync()).Count);
        Assert.Equal(3, (await ArticlesAsync()).Count);
    }

    [Fact]
    public async Task What_is_more_than_a_days_share_waits_for_the_next_day()
    {
        Settings.MostArticlesPerDay = 2;
        await FindAsync("1", "2", "3");
        await BringInAsync();
        Assert.Equal(2, (await ArticlesAsync()).Count);

        Clock.Advance(TimeSpan.FromHours(23));
        await BringInAsync();
        Assert.Equal(2, (await ArticlesAsync()).Count);

        Clock.Advance(TimeSpan.FromHours(2));
        await BringInAsync();
        Assert.Equal(3, (await ArticlesAsync()).Count);
        Assert.All(await ItemsAsync(), item => Assert.Equal(1, item.Tries));
    }

    [Fact]
    public async Task Ten_come_at_once_and_the_others_follow()
    {
        await FindAsync([.. Enumerable.Range(1, 12).Select(i => $"{i}")]);
        await BringInAsync();
        Assert.Equal(10, (await ArticlesAsync()).Count);

        Clock.Advance(Settings.Every);
        await BringInAsync();
        Assert.Equal(12, (await ArticlesAsync()).Count);
    }

    [Fact]
    public async Task The_articles_of_a_paused_feed_and_of_a_team_that_is_away_wait()
    {
        await FindAsync("1");
        await Work().PauseAsync(Rita, new WatchNumber(1), Stop);
        await BringInAsync();
        Assert.Empty(await ArticlesAsync());

        await Work().ResumeAsync(Rita, new WatchNumber(1), Stop);
        await Core.Teams.TeamQueries.MoveAsync(Databases, Team, isAway: true, "", Clock, Stop);
        await BringInAsync();
        Assert.Empty(await ArticlesAsync());

        await Core.Teams.TeamQueries.MoveAsync(Databases, Team, isAway: false, "Back", Clock, Stop);
        await BringInAsync();
        Assert.Single(await ArticlesAsync());
    }

    private async Task FindAsync(params string[] names)
    {
        if (Site is null)
        {
            await OpenSiteAsync();
        }

        var number = await WatchAsync();
        Site!.Items = string.Concat(names.Select(name => Site.Item(name)));
        await NextAsync(number);
    }
}
