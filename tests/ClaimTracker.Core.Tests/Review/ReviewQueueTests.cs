using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Review;

public sealed class ReviewQueueOnSqlite : ReviewQueueTests<SqliteEngine>;

public sealed class ReviewQueueOnSqlServer : ReviewQueueTests<SqlServerEngine>;

public abstract class ReviewQueueTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task The_most_check_worthy_comes_first_and_the_oldest_among_equals()
    {
        var (dull, old, young) = (await StoreWorthAsync(0.1), await StoreWorthAsync(0.9), await StoreWorthAsync(0.9));

        Assert.Equal(old, await NextAsync(Anna));
        Assert.Equal(young, await NextAsync(Ben));
        Assert.Equal(dull, await NextAsync(Eva));
        Assert.Null(await NextAsync(Max));
    }

    [Fact]
    public async Task An_empty_queue_gives_nothing() => Assert.Null(await NextAsync(Anna));

    [Fact]
    public async Task Whoever_asks_again_is_shown_the_same_claim()
    {
        await StoreWorthAsync(0.1);
        var best = await StoreWorthAsync(0.9);

        Assert.Equal((best, best), (await NextAsync(Anna), await NextAsync(Anna)));
    }

    [Fact]
    public async Task What_somebody_has_taken_comes_before_all_others()
    {
        var mine = await StoreWorthAsync(0.1);
        await StoreWorthAsync(0.9);
        await DoneAsync(Review.TakeAsync(new ClaimWish(Anna, mine), Stop));

        Assert.Equal(mine, await NextAsync(Anna));
    }

    [Fact]
    public async Task What_somebody_else_has_taken_is_not_offered()
    {
        var theirs = await StoreWorthAsync(0.9);
        await DoneAsync(Review.TakeAsync(new ClaimWish(Ben, theirs), Stop));

        Assert.Null(await NextAsync(Anna));
    }

    [Fact]
    public async Task Only_claims_that_wait_are_offered()
    {
        await StoreCheckedAsync();
        await StoreProposedAsync();
        var dismissed = await StoreClaimAsync();
        await DoneAsync(Review.DismissAsync(new ClaimWish(Anna, dismissed), "A joke.", Stop));

        Assert.Null(await NextAsync(Ben));
    }

    [Fact]
    public async Task One_article_is_worked_on_alone()
    {
        await StoreWorthAsync(0.9);
        var number = await StoreWorthAsync(0.1);
        await using var db = Databases.Open(Team);
        var article = (await db.ReadClaimAsync(number, Stop))!.Article;

        Assert.Equal(number, await NextAsync(Anna, article));
        Assert.Null(await NextAsync(Anna, new ArticleNumber(404)));
    }

    [Fact]
    public async Task What_is_shown_to_somebody_is_kept_from_others_for_a_quarter_of_an_hour()
    {
        var number = await StoreClaimAsync();
        Assert.Equal(number, await NextAsync(Anna));

        Clock.Now += ReviewQueue.OfferLasts - TimeSpan.FromTicks(1);
        Assert.Null(await NextAsync(Ben));
        Clock.Now += TimeSpan.FromTicks(1);
        Assert.Equal(number, await NextAsync(Ben));
        Assert.Null(await NextAsync(Anna));
    }

    [Fact]
    public async Task Whoever_asks_again_keeps_it_for_longer()
    {
        var number = await StoreClaimAsync();
        await NextAsync(Anna);
        Clock.Now += TimeSpan.FromMinutes(10);
        Assert.Equal(number, await NextAsync(Anna));

        Clock.Now += TimeSpan.FromMinutes(10);

        Assert.Null(await NextAsync(Ben));
    }

    [Fact]
    public async Task To_be_shown_a_claim_is_no_change_of_it()
    {
        var number = await StoreClaimAsync();

        await NextAsync(Anna);

        Assert.Empty(await HistoryOfAsync(number));
        Assert.Equal(
            (0, ClaimState.Unreviewed),
            ((await ReadBackAsync(number)).Version, (await ReadBackAsync(number)).State)
        );
    }

    [Fact]
    public async Task A_claim_that_was_skipped_goes_to_the_next_person_at_once()
    {
        var number = await StoreClaimAsync();
        await NextAsync(Anna);

        Assert.Null(await Queue.SkipAsync(Anna, number, Stop));

        Assert.Equal(number, await NextAsync(Ben));
        Assert.Empty(await HistoryOfAsync(number));
    }

    [Fact]
    public async Task Skipped_claims_come_last_for_half_a_day()
    {
        var (better, worse) = (await StoreWorthAsync(0.9), await StoreWorthAsync(0.1));
        await Queue.SkipAsync(Anna, better, Stop);
        Assert.Equal(worse, await NextAsync(Anna));
        await Queue.SkipAsync(Anna, worse, Stop);
        Assert.Equal(better, await NextAsync(Anna));
        await Queue.SkipAsync(Anna, better, Stop);

        Clock.Now += ReviewQueue.SkipLasts - TimeSpan.FromTicks(1);
        var third = await StoreWorthAsync(0.05);
        Assert.Equal(third, await NextAsync(Anna));
        Clock.Now += TimeSpan.FromTicks(1);
        Assert.Equal(better, await NextAsync(Anna));
    }

    [Fact]
    public async Task Even_what_somebody_has_taken_waits_when_they_skip_it()
    {
        var (mine, other) = (await StoreWorthAsync(0.9), await StoreWorthAsync(0.1));
        await DoneAsync(Review.TakeAsync(new ClaimWish(Anna, mine), Stop));

        await Queue.SkipAsync(Anna, mine, Stop);

        Assert.Equal(other, await NextAsync(Anna));
        Assert.Equal("Anna", (await ReadBackAsync(mine)).HolderName);
    }

    [Fact]
    public async Task A_skip_does_not_end_what_somebody_else_is_shown()
    {
        var number = await StoreClaimAsync();
        await NextAsync(Anna);

        await Queue.SkipAsync(Ben, number, Stop);

        Assert.Null(await NextAsync(Eva));
    }

    [Fact]
    public async Task Whoever_does_not_review_gets_and_skips_nothing()
    {
        var number = await StoreClaimAsync();

        Assert.False((await Queue.NextAsync(Mia, null, Stop)).Is(out _, out var why));
        Assert.StartsWith("This is for reviewers; ", why!.ToString());
        Assert.StartsWith("This is for reviewers; ", (await Queue.SkipAsync(Mia, number, Stop))!.ToString());
    }

    [Fact]
    public async Task A_claim_of_another_team_is_neither_offered_nor_skipped()
    {
        var number = await StoreClaimAsync();
        var stranger = PersonOf(OtherTeam, "Zoe", Rank.Manager);

        Assert.Null(await NextAsync(stranger));
        Assert.StartsWith(
            $"This team has no claim {number}; ",
            (await Queue.SkipAsync(stranger, number, Stop))!.ToString()
        );
    }

    [Fact]
    public async Task Twenty_who_ask_at_the_same_moment_get_twenty_claims()
    {
        for (var i = 0; i < 25; i++)
        {
            await StoreWorthAsync(i / 100.0);
        }

        using var start = new Barrier(20);
        var given = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    Task.Factory.StartNew(
                            () =>
                            {
                                start.SignalAndWait(Stop);
                                return NextAsync(Person($"P{i}", Rank.Reviewer));
                            },
                            Stop,
                            TaskCreationOptions.LongRunning,
                            TaskScheduler.Default
                        )
                        .Unwrap()
                )
        );

        Assert.DoesNotContain(null, given);
        Assert.Equal(20, given.Distinct().Count());
        // They are the best twenty of the twenty-five.
        Assert.Equal(Enumerable.Range(6, 20), given.Select(number => number!.Value.Value).Order());
    }

    [Fact]
    public async Task Many_claims_that_others_look_at_or_that_were_skipped_are_passed_over()
    {
        var text = Some.FreshText();
        await StoreAsync(Some.Content(text), [.. Enumerable.Repeat(Some.Draft(text, worth: 0.9), 300)]);
        var last = await StoreWorthAsync(0.1);
        await using (var db = Databases.Open(Team))
        {
            var claims = await db.Set<Claim>().Where(claim => claim.Number != last).ToListAsync(Stop);
            db.AddRange(claims.Take(150).Select(claim => new QueueSkip(Team, claim.Id, Anna.Actor.Key, Clock.Now)));
            db.AddRange(
                claims
                    .Skip(150)
                    .Select(claim => new QueueOffer(Team, claim.Id, Ben.Actor.Key, Clock.Now + ReviewQueue.OfferLasts))
            );
            await db.SaveChangesAsync(Stop);
        }

        Assert.Equal(last, await NextAsync(Anna));
    }

    [Fact]
    public async Task Somebody_who_skips_twice_at_once_is_not_troubled()
    {
        var number = await StoreClaimAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => Queue.SkipAsync(Anna, number, Stop), Stop))
        );

        Assert.All(answers, Assert.Null);
    }

    private async Task<ClaimNumber?> NextAsync(TeamMember by, ArticleNumber? article = null)
    {
        Assert.True((await Queue.NextAsync(by, article, Stop)).Is(out var turn, out _));
        return turn.Claim;
    }
}
