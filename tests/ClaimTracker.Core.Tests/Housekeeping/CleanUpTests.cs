using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Housekeeping;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.StaleClaims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Watches;
using ClaimTracker.Core.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Tests.Housekeeping;

public sealed class CleanUpOnSqlite : CleanUpTests<SqliteEngine>;

public sealed class CleanUpOnSqlServer : CleanUpTests<SqlServerEngine>;

/// <summary>Each row is there until its last moment and gone after it, in either team.</summary>
public abstract class CleanUpTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    private const int KeepDays = 7;
    private static readonly TimeSpan Moment = TimeSpan.FromTicks(1);

    [Fact]
    public async Task A_claim_that_was_shown_is_forgotten_a_day_after_it_is_free_again()
    {
        await StoreClaimAsync();
        Assert.True((await Queue.NextAsync(Anna, null, Stop)).Is(out _, out _));

        await AssertGoesAfterAsync<QueueOffer>(ReviewQueue.OfferLasts + TimeSpan.FromDays(1), count: 1);
    }

    [Fact]
    public async Task A_claim_that_people_skipped_is_forgotten_a_day_after_that_no_longer_counts()
    {
        var number = await StoreClaimAsync();
        Assert.Null(await Queue.SkipAsync(Anna, number, Stop));
        Assert.Null(await Queue.SkipAsync(Ben, number, Stop));

        await AssertGoesAfterAsync<QueueSkip>(ReviewQueue.SkipLasts + TimeSpan.FromDays(1), count: 2);
    }

    [Fact]
    public async Task What_people_typed_goes_after_two_weeks_in_every_team()
    {
        await AddDraftsAsync(Team, 1);
        await AddDraftsAsync(OtherTeam, 1);

        await AssertGoesAfterAsync<Draft>(Drafts.Last, count: 2);
    }

    [Fact]
    public async Task More_than_a_batch_goes_at_once_and_what_is_young_stays()
    {
        await AddDraftsAsync(Team, (2 * Leftovers.Batch) + 1);
        Clock.Now += TimeSpan.FromDays(1);
        await AddDraftsAsync(OtherTeam, 1);

        await AssertGoesAfterAsync<Draft>(Drafts.Last - TimeSpan.FromDays(1), (2 * Leftovers.Batch) + 2, left: 1);
    }

    [Fact]
    public async Task What_was_posted_or_dropped_is_forgotten_and_what_waits_or_failed_is_not()
    {
        await AddPostAsync(Team, "posted", post => post.Succeed("1", "2", Clock.Now));
        await AddPostAsync(OtherTeam, "posted", post => post.Succeed("1", "2", Clock.Now));
        await AddPostAsync(Team, "dropped", post => post.Drop(Clock.Now));
        await AddPostAsync(Team, "failed", post => post.GiveUp(PostTrouble.ChannelGone, null, Clock.Now));
        await AddPostAsync(Team, "waiting", _ => { });

        await AssertGoesAfterAsync<Post>(TimeSpan.FromDays(KeepDays), count: 5, left: 2);

        await using var db = Databases.Open(Team);
        Assert.Equal(["failed", "waiting"], await db.Set<Post>().Select(post => post.Key).Order().ToListAsync(Stop));
    }

    [Fact]
    public async Task Items_that_a_feed_no_longer_shows_are_forgotten_after_half_a_year()
    {
        await AddWatchedKeysAsync();

        await AssertGoesAfterAsync<WatchedKey>(TimeSpan.FromDays(180), count: 3, left: 1);
    }

    [Fact]
    public async Task What_webhooks_were_told_is_forgotten_after_thirty_days_and_what_waits_is_not()
    {
        await AddDeliveryAsync(Team, one => one.Succeed(204, Clock.Now));
        await AddDeliveryAsync(OtherTeam, one => one.GiveUp(500, "Failure", Clock.Now));
        await AddDeliveryAsync(OtherTeam, _ => { });

        await AssertGoesAfterAsync<WebhookDelivery>(TimeSpan.FromDays(30), count: 3, left: 1);
    }

    [Fact]
    public async Task A_question_goes_with_the_review_of_its_claim()
    {
        var (open, closed) = (await StoreAskedAsync(), await StoreAskedAsync());
        await DoneAsync(Review.DismissAsync(new ClaimWish(Anna, closed), "A joke.", Stop));

        await CleanUpAsync();

        await using var db = Databases.Open(Team);
        var left = await db.Set<StaleAsk>().Select(ask => ask.ClaimId).SingleAsync(Stop);
        Assert.Equal((await ReadBackAsync(open)).Id, left);
    }

    private Task CleanUpAsync() =>
        new CleanUpSweep(
            Databases,
            Options.Create(new OutboxOptions { KeepDays = KeepDays }),
            Clock,
            NullLogger<CleanUpSweep>.Instance
        ).SweepAsync(Stop);

    private async Task AssertGoesAfterAsync<T>(TimeSpan time, int count, int left = 0)
        where T : class
    {
        Clock.Now += time;
        await CleanUpAsync();
        Assert.Equal(count, await CountAsync<T>());
        Clock.Now += Moment;
        await CleanUpAsync();
        Assert.Equal(left, await CountAsync<T>());
    }

    private async Task<int> CountAsync<T>()
        where T : class
    {
        await using var db = Databases.OpenUnowned();
        return await db.Set<T>().IgnoreQueryFilters().CountAsync(Stop);
    }

    private async Task AddDraftsAsync(TeamId team, int count)
    {
        await using var db = Databases.Open(team);
        db.AddRange(
            Enumerable.Range(0, count).Select(i => new Draft(team, Anna.Actor.Key, "reword", $"{i}", Clock.Now))
        );
        await db.SaveChangesAsync(Stop);
    }

    private async Task AddDeliveryAsync(TeamId team, Action<WebhookDelivery> change)
    {
        await using var db = Databases.Open(team);
        var number = new WebhookNumber(await db.Set<Webhook>().CountAsync(Stop) + 1);
        var hook = new Webhook(team, number, new Uri("https://a.example/"), "whsec_", Anna.Actor, Clock.Now);
        db.Add(hook);
        await db.SaveChangesAsync(Stop);
        var delivery = new WebhookDelivery(hook, "ping", "ping", "{}", Clock.Now);
        change(delivery);
        db.Add(delivery);
        await db.SaveChangesAsync(Stop);
    }

    private async Task AddPostAsync(TeamId team, string key, Action<Post> change)
    {
        var post = new Post(team, PostKind.StaleClaim, key, "", PostPlace.Review, channel: null, Clock.Now);
        change(post);
        await using var db = Databases.Open(team);
        db.Add(post);
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>A feed of each team with an item that was seen now, and one that was seen the day after.</summary>
    private async Task AddWatchedKeysAsync()
    {
        await AddWatchedKeyAsync(Team, await AddWatchAsync(Team), "old", Clock.Now);
        var theirs = await AddWatchAsync(OtherTeam);
        await AddWatchedKeyAsync(OtherTeam, theirs, "old", Clock.Now);
        await AddWatchedKeyAsync(OtherTeam, theirs, "young", Clock.Now + TimeSpan.FromDays(1));
    }

    private async Task<WatchId> AddWatchAsync(TeamId team)
    {
        await using var db = Databases.Open(team);
        var row = db.Add(Made<Watch>());
        row.Property(watch => watch.TeamId).CurrentValue = team;
        row.Property(watch => watch.Number).CurrentValue = new WatchNumber(1);
        row.Property(watch => watch.CreatedAt).CurrentValue = Clock.Now;
        await db.SaveChangesAsync(Stop);
        return row.Entity.Id;
    }

    private async Task AddWatchedKeyAsync(TeamId team, WatchId watch, string key, DateTimeOffset seenAt)
    {
        await using var db = Databases.Open(team);
        var item = Made<WatchedKey>();
        var row = db.Entry(item);
        row.Property(one => one.TeamId).CurrentValue = team;
        row.Property(one => one.WatchId).CurrentValue = watch;
        row.Property(one => one.Key).CurrentValue = key;
        row.Property(one => one.SeenAt).CurrentValue = seenAt;
        row.State = EntityState.Added;
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>As the database makes it: what it is for belongs to another feature.</summary>
    private static T Made<T>() => (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;

    private async Task<ClaimNumber> StoreAskedAsync()
    {
        var number = await StoreClaimAsync();
        await DoneAsync(Review.TakeAsync(new ClaimWish(Anna, number), Stop));
        await using var db = Databases.Open(Team);
        db.Add(new StaleAsk(await ReadBackAsync(number), Clock.Now, Clock.Now));
        await db.SaveChangesAsync(Stop);
        return number;
    }
}
