using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace ClaimTracker.Core.Tests.FollowUps;

public sealed class FollowUpWorkOnSqlite : FollowUpWorkTests<SqliteEngine>;

public sealed class FollowUpWorkOnSqlServer : FollowUpWorkTests<SqlServerEngine>;

public abstract class FollowUpWorkTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    private FollowUpWork Work => new(Databases, Clock);

    private FollowUpSweep Sweep => new(Databases, Clock, NullLogger<FollowUpSweep>.Instance);

    [Fact]
    public async Task One_that_is_due_comes_up_once_and_waits_until_somebody_looks()
    {
        var number = await AddAsync(Anna, inDays: 1);

        await SweepAtAsync(Clock.Now.AddHours(23));
        var before = await PostsAsync();
        await SweepAtAsync(Clock.Now.AddHours(1));
        await SweepAtAsync(Clock.Now.AddDays(3));

        Assert.Empty(before);
        var post = Assert.Single(await PostsAsync());
        Assert.Equal((PostKind.FollowUpDue, PostPlace.Review, "77"), (post.Kind, post.Place, post.Channel));
        Assert.Equal(new FollowUpPost(number, Some.Noon.AddDays(1)), FollowUpPost.Read(post));
        Assert.Equal(Some.Noon.AddDays(1), (await ReadAsync(number)).DueAt);
        await ThereAsync(Work.FinishAsync(Ben, number, isOfPost: true, Stop));
        Assert.Equal(FollowUpState.Done, (await ReadAsync(number)).State);
        Assert.Equal(
            $"F-1 is done already; /followup add makes a new one.",
            await NoAsync(Work.FinishAsync(Ben, number, isOfPost: true, Stop))
        );
    }

    [Fact]
    public async Task A_series_goes_on_and_a_button_of_an_old_post_leaves_the_coming_time_alone()
    {
        var number = await AddAsync(Anna, inDays: 1, Repeat.Of(RepeatKind.Daily));
        await SweepAtAsync(Some.Noon.AddDays(1));
        await ThereAsync(Work.FinishAsync(Anna, number, isOfPost: true, Stop));

        var again = await NoAsync(Work.FinishAsync(Anna, number, isOfPost: true, Stop));
        var coming = (await ReadAsync(number)).NextAt;
        await ThereAsync(Work.FinishAsync(Anna, number, isOfPost: false, Stop));

        Assert.StartsWith("F-1 has been dealt with since this was posted", again);
        Assert.Equal(Some.Noon.AddDays(2), coming);
        Assert.Equal(Some.Noon.AddDays(3), (await ReadAsync(number)).NextAt);
    }

    [Fact]
    public async Task After_a_standstill_a_series_comes_up_once_and_goes_on_from_now()
    {
        var number = await AddAsync(Anna, inDays: 1, Repeat.Of(RepeatKind.Daily));

        await SweepAtAsync(Some.Noon.AddDays(9).AddHours(1));

        Assert.Single(await PostsAsync());
        var line = await ReadAsync(number);
        Assert.Equal((Some.Noon.AddDays(1), Some.Noon.AddDays(10)), (line.DueAt!.Value, line.NextAt!.Value));
    }

    [Fact]
    public async Task A_series_ends_after_its_last_day()
    {
        var last = LocalDate.FromDateTime(Some.Noon.UtcDateTime).PlusDays(2);
        var number = await AddAsync(Anna, inDays: 1, Repeat.Of(RepeatKind.Daily).Through(last));
        await SweepAtAsync(Some.Noon.AddDays(1));
        await SweepAtAsync(Some.Noon.AddDays(2));
        await SweepAtAsync(Some.Noon.AddDays(3));

        Assert.Equal(2, (await PostsAsync()).Count);
        await ThereAsync(Work.FinishAsync(Anna, number, isOfPost: true, Stop));
        Assert.Equal(FollowUpState.Done, (await ReadAsync(number)).State);
    }

    [Fact]
    public async Task One_that_is_put_off_comes_up_again_then()
    {
        var number = await AddAsync(Anna, inDays: 1);
        await SweepAtAsync(Some.Noon.AddDays(1));
        await ThereAsync(Work.SnoozeAsync(Anna, number, Some.Noon.AddDays(8), isOfPost: true, Stop));

        await SweepAtAsync(Some.Noon.AddDays(7));
        var early = (await PostsAsync()).Count;
        await SweepAtAsync(Some.Noon.AddDays(8));

        Assert.Equal((1, 2), (early, (await PostsAsync()).Count));
    }

    [Fact]
    public async Task Anybody_who_reviews_may_look_but_when_is_for_the_owner_the_maker_and_editors()
    {
        var number = await AddAsync(Anna, inDays: 1, owner: Ben);
        var until = Some.Noon.AddDays(5);

        Assert.StartsWith(
            "F-1 is Ben's;",
            await NoAsync(Work.SnoozeAsync(Person("Carl", Rank.Reviewer), number, until, false, Stop))
        );
        Assert.StartsWith(
            "F-1 is Ben's;",
            await NoAsync(Work.CancelAsync(Person("Carl", Rank.Reviewer), number, Stop))
        );
        Assert.Contains("reviewers", await NoAsync(Work.FinishAsync(Mia, number, false, Stop)));
        await ThereAsync(Work.SnoozeAsync(Anna, number, until, false, Stop));
        await ThereAsync(Work.SnoozeAsync(Ben, number, until.AddDays(1), false, Stop));
        await ThereAsync(Work.CancelAsync(Eva, number, Stop));
        Assert.StartsWith("F-1 was cancelled", await NoAsync(Work.SnoozeAsync(Ben, number, until, false, Stop)));
        Assert.StartsWith(
            "There is no follow-up F-9",
            await NoAsync(Work.CancelAsync(Eva, new FollowUpNumber(9), Stop))
        );
    }

    [Fact]
    public async Task The_claims_history_tells_of_it_and_nobodys_form_is_overtaken_by_it()
    {
        var claim = await StoreClaimAsync();
        var seen = await SeenAsync(claim);
        await ThereAsync(Work.AddAsync(Anna, claim, Plan(Some.Noon.AddDays(1), Anna), null, Stop));

        Assert.EndsWith("Anna aside-follow-up-added", await StoryOfAsync(claim));
        await DoneAsync(Review.RewordAsync(new ClaimWish(Ben, claim, seen), "Two schools were closed.", Stop));
    }

    [Fact]
    public async Task A_draft_is_used_up_by_what_is_made_of_it()
    {
        var claim = await StoreClaimAsync();
        var draft = await new Drafts(Databases, Clock).KeepAsync(Anna, "follow-up", "{}", Stop);
        await ThereAsync(Work.AddAsync(Anna, claim, Plan(Some.Noon.AddDays(1), Anna), draft, Stop));

        var again = await NoAsync(Work.AddAsync(Anna, claim, Plan(Some.Noon.AddDays(1), Anna), draft, Stop));

        Assert.StartsWith("This follow-up was saved already", again);
        await using var db = Databases.Open(Team);
        Assert.Equal(1, await db.Set<FollowUp>().CountAsync(Stop));
    }

    [Fact]
    public async Task Merging_takes_the_open_ones_along()
    {
        var (one, other) = (await StoreClaimAsync(), await StoreClaimAsync());
        await ThereAsync(Work.AddAsync(Anna, one, Plan(Some.Noon.AddDays(1), Anna), null, Stop));
        await DoneAsync(Review.MergeAsync(new ClaimWish(Anna, one), other, Stop));

        await using var db = Databases.Open(Team);
        Assert.Empty(await db.ListFollowUpsOfAsync(one, Stop));
        Assert.Single(await db.ListFollowUpsOfAsync(other, Stop));
    }

    [Fact]
    public async Task A_claim_has_no_more_than_a_few_and_a_note_has_its_measure()
    {
        var claim = await StoreClaimAsync();
        for (var i = 0; i < FollowUpWork.MostOfOneClaim; i++)
        {
            await ThereAsync(Work.AddAsync(Anna, claim, Plan(Some.Noon.AddDays(1), Anna), null, Stop));
        }

        Assert.StartsWith(
            "A claim has at most 20 open follow-ups",
            await NoAsync(Work.AddAsync(Anna, claim, Plan(Some.Noon.AddDays(1), Anna), null, Stop))
        );
        Assert.StartsWith(
            "A note has at most 500",
            $"{await Work.ForeseeAsync(Anna, claim, new string('x', 501), Stop)}"
        );
        Assert.StartsWith(
            "This team has no claim C-99",
            $"{await Work.ForeseeAsync(Anna, new ClaimNumber(99), "", Stop)}"
        );
        Assert.Contains("reviewers", $"{await Work.ForeseeAsync(Mia, claim, "", Stop)}");
    }

    [Fact]
    public async Task Two_sweeps_at_once_post_each_once()
    {
        for (var i = 0; i < 10; i++)
        {
            await AddAsync(Anna, inDays: 1);
        }

        Clock.Now = Some.Noon.AddDays(2);
        await Task.WhenAll(Sweep.SweepAsync(Stop), Sweep.SweepAsync(Stop), Sweep.SweepAsync(Stop));

        Assert.Equal(10, (await PostsAsync()).Count);
    }

    [Fact]
    public async Task A_team_that_is_away_and_other_teams_are_left_alone()
    {
        await AddAsync(Anna, inDays: 1);
        await Databases.MoveAsync(Team, isAway: true, "", Clock, Stop);
        await SweepAtAsync(Some.Noon.AddDays(2));
        var away = await PostsAsync();
        await Databases.MoveAsync(Team, isAway: false, "", Clock, Stop);
        await SweepAtAsync(Some.Noon.AddDays(3));

        Assert.Empty(away);
        Assert.Single(await PostsAsync());
        await using var other = Databases.Open(OtherTeam);
        Assert.Empty(await other.Set<Post>().ToListAsync(Stop));
    }

    [Fact]
    public async Task The_list_shows_what_waits_first_and_counts_all_pages()
    {
        var late = await AddAsync(Anna, inDays: 1);
        var soon = await AddAsync(Ben, inDays: 4);
        var first = await AddAsync(Anna, inDays: 3);
        await SweepAtAsync(Some.Noon.AddDays(2));

        await using var db = Databases.Open(Team);
        var all = await db.ListFollowUpsAsync(null, 0, 10, Stop);
        var second = await db.ListFollowUpsAsync(null, 1, 1, Stop);
        var hers = await db.ListFollowUpsAsync(Anna.Actor.Key, 0, 10, Stop);

        Assert.Equal([late, first, soon], all.Lines.Select(line => line.Number));
        Assert.Equal((first, 3), (Assert.Single(second.Lines).Number, second.Count));
        Assert.Equal([late, first], hers.Lines.Select(line => line.Number));
    }

    private async Task SweepAtAsync(DateTimeOffset now)
    {
        Clock.Now = now;
        await Sweep.SweepAsync(Stop);
    }

    private async Task<FollowUpNumber> AddAsync(
        TeamMember by,
        int inDays,
        Repeat? repeat = null,
        TeamMember? owner = null
    )
    {
        var plan = Plan(Some.Noon.AddDays(inDays), owner ?? by, repeat);
        return (await ThereAsync(Work.AddAsync(by, await StoreClaimAsync(), plan, null, Stop))).Number;
    }

    private static FollowUpPlan Plan(DateTimeOffset at, TeamMember owner, Repeat? repeat = null)
    {
        var instant = Instant.FromDateTimeOffset(at);
        var when = new When(instant.InUtc().LocalDateTime, DateTimeZone.Utc, instant, HadTime: true);
        return new FollowUpPlan(when, repeat ?? Repeat.Never, owner.Actor, "Look.", "77");
    }

    private async Task<FollowUpLine> ReadAsync(FollowUpNumber number)
    {
        await using var db = Databases.Open(Team);
        return (await db.ReadFollowUpAsync(number, Stop))!;
    }

    private async Task<List<Post>> PostsAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.Set<Post>().AsNoTracking().OrderBy(post => post.Id).ToListAsync(Stop);
    }

    private static async Task<FollowUp> ThereAsync(Task<Outcome<FollowUp>> doing)
    {
        Assert.True((await doing).Is(out var there, out var no), $"{no}");
        return there;
    }

    private static async Task<string> NoAsync(Task<Outcome<FollowUp>> doing)
    {
        Assert.False((await doing).Is(out _, out var no));
        return no.ToString();
    }
}
