using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.StaleClaims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.StaleClaims;

public sealed class StaleSweepOnSqlite : StaleSweepTests<SqliteEngine>;

public sealed class StaleSweepOnSqlServer : StaleSweepTests<SqlServerEngine>;

public abstract class StaleSweepTests<TEngine> : StaleClaimTests<TEngine>
    where TEngine : IEngine, new()
{
    private static readonly TimeSpan Moment = TimeSpan.FromTicks(1);

    [Fact]
    public async Task A_claim_that_nobody_touched_for_so_long_is_asked_about_once()
    {
        await AskAfterDaysAsync();
        var number = await StoreTakenAsync();
        var since = Clock.Now;

        await LaterAsync(TimeSpan.FromDays(Days) - Moment);
        Assert.Empty(await PostsAsync());
        await LaterAsync(Moment);
        await LaterAsync(TimeSpan.FromHours(1));

        var post = Assert.Single(await PostsAsync());
        Assert.Equal(
            (PostKind.StaleClaim, PostPlace.Review, $"stale {number} 1", (string?)null),
            (post.Kind, post.Place, post.Key, post.Channel)
        );
        Assert.Equal(new StalePost(number, 1), StalePost.Read(post));
        await using var db = Databases.Open(Team);
        Assert.Equal(
            new StaleQuestion(
                number,
                Anna.Actor.Key,
                "Anna",
                since,
                since + TimeSpan.FromDays(Days) + StaleSweep.ToAnswer
            ),
            await db.ReadStaleQuestionAsync(StalePost.Read(post), Stop)
        );
        Assert.Equal("Anna taken", await StoryOfAsync(number));
    }

    [Fact]
    public async Task Where_its_card_is_it_is_asked_when_the_team_has_no_channel()
    {
        await AskAfterDaysAsync();
        var number = await StoreTakenAsync();
        await Databases.PlaceCardAsync(Team, number, new ChatPlace("77", "88"), Stop);

        await LaterAsync(TimeSpan.FromDays(Days));

        Assert.Equal("77", Assert.Single(await PostsAsync()).Channel);
    }

    [Fact]
    public async Task Without_an_answer_it_goes_back_into_the_queue_and_the_history_says_who_did_that()
    {
        var number = await StoreAskedAsync();

        await LaterAsync(StaleSweep.ToAnswer - Moment);
        Assert.Equal(ClaimState.InReview, (await ReadBackAsync(number)).State);
        await LaterAsync(Moment);
        await LaterAsync(TimeSpan.FromDays(100));

        var claim = await ReadBackAsync(number);
        Assert.Equal((ClaimState.Unreviewed, null), (claim.State, claim.HolderKey));
        Assert.Equal("Anna taken, ClaimTracker released", await StoryOfAsync(number));
        Assert.Equal([number], Returned);
        Assert.Empty(await AsksAsync());
        Assert.Single(await PostsAsync());
    }

    [Fact]
    public async Task Whoever_was_not_asked_keeps_it_until_the_question_has_stood_there_as_long()
    {
        await AskAfterDaysAsync();
        var number = await StoreTakenAsync();
        await LaterAsync(TimeSpan.FromDays(Days));

        await LaterAsync(TimeSpan.FromDays(30));
        Assert.Equal(ClaimState.InReview, (await ReadBackAsync(number)).State);
        await PostAsync();
        await LaterAsync(StaleSweep.ToAnswer - Moment);
        Assert.Equal(ClaimState.InReview, (await ReadBackAsync(number)).State);
        await LaterAsync(Moment);

        Assert.Equal(ClaimState.Unreviewed, (await ReadBackAsync(number)).State);
    }

    [Fact]
    public async Task Whoever_works_on_it_meanwhile_keeps_it_and_is_asked_again_when_that_is_long_ago()
    {
        var number = await StoreAskedAsync();
        await DoneAsync(Citations.CiteAsync(new ClaimWish(Ben, number), Evidence(), Stop));

        await LaterAsync(StaleSweep.ToAnswer);
        Assert.Equal("Anna taken, Ben cited", await StoryOfAsync(number));
        Assert.Single(await PostsAsync());
        await LaterAsync(TimeSpan.FromDays(Days));

        Assert.Equal([$"stale {number} 1", $"stale {number} 2"], (await PostsAsync()).Select(post => post.Key));
        Assert.Equal(2, Assert.Single(await AsksAsync()).ClaimVersion);
        Assert.Equal(ClaimState.InReview, (await ReadBackAsync(number)).State);
    }

    [Fact]
    public async Task A_new_holder_has_their_own_time()
    {
        var number = await StoreAskedAsync();
        await DoneAsync(Review.AssignAsync(new ClaimWish(Eva, number), Ben, Stop));

        await LaterAsync(StaleSweep.ToAnswer);
        Assert.Equal(Ben.Actor.Key, (await ReadBackAsync(number)).HolderKey);
        await LaterAsync(TimeSpan.FromDays(Days));

        Assert.Equal(Ben.Actor.Key, Assert.Single(await AsksAsync()).HolderKey);
        Assert.Equal(2, (await PostsAsync()).Count);
        Assert.Empty(Returned);
    }

    [Fact]
    public async Task A_post_has_nothing_to_ask_any_more_once_the_claim_has_moved_on()
    {
        var number = await StoreAskedAsync();
        var question = await QuestionAsync(number);
        await DoneAsync(Review.ReleaseAsync(new ClaimWish(Anna, number), Stop));
        await DoneAsync(Review.TakeAsync(new ClaimWish(Anna, number), Stop));

        await using var db = Databases.Open(Team);
        Assert.Null(await db.ReadStaleQuestionAsync(question, Stop));
    }

    [Fact]
    public async Task A_team_that_did_not_choose_it_or_chose_never_is_not_asked()
    {
        await StoreTakenAsync();
        await LaterAsync(TimeSpan.FromDays(300));
        Assert.Empty(await PostsAsync());

        await AskAfterDaysAsync();
        await AskAfterDaysAsync(0);
        await LaterAsync(TimeSpan.FromDays(300));

        Assert.Empty(await PostsAsync());
    }

    [Fact]
    public async Task Who_takes_the_choice_back_keeps_what_was_asked_about()
    {
        var number = await StoreAskedAsync();
        await AskAfterDaysAsync(0);

        await LaterAsync(TimeSpan.FromDays(30));

        Assert.Equal("Anna taken", await StoryOfAsync(number));
    }

    [Fact]
    public async Task A_team_that_is_away_is_neither_asked_nor_robbed()
    {
        var asked = await StoreAskedAsync();
        var other = await StoreTakenAsync();
        await Databases.MoveAsync(Team, isAway: true, "", Clock, Stop);

        await LaterAsync(TimeSpan.FromDays(30));
        Assert.Equal("Anna taken", await StoryOfAsync(asked));
        Assert.Single(await PostsAsync());
        await Databases.MoveAsync(Team, isAway: false, "The Desk", Clock, Stop);
        await LaterAsync(TimeSpan.Zero);

        Assert.Equal([asked], Returned);
        Assert.Equal(other, StalePost.Read((await PostsAsync())[^1]).Claim);
    }

    [Fact]
    public async Task Only_claims_in_review_are_asked_about()
    {
        await AskAfterDaysAsync();
        await StoreClaimAsync();
        await StoreProposedAsync();
        await StoreCheckedAsync();

        await LaterAsync(TimeSpan.FromDays(300));

        Assert.Empty(await PostsAsync());
    }

    [Fact]
    public async Task Many_old_claims_are_asked_about_bit_by_bit_the_oldest_first()
    {
        await AskAfterDaysAsync();
        var first = await StoreTakenAsync();
        Clock.Now += TimeSpan.FromHours(1);
        for (var i = 0; i < StaleSweep.MostQuestionsAtOnce; i++)
        {
            await StoreTakenAsync();
        }

        await LaterAsync(TimeSpan.FromDays(Days));
        var once = await PostsAsync();
        await LaterAsync(TimeSpan.Zero);

        Assert.Equal(StaleSweep.MostQuestionsAtOnce, once.Count);
        Assert.Equal(first, StalePost.Read(once[0]).Claim);
        Assert.Equal(StaleSweep.MostQuestionsAtOnce + 1, (await PostsAsync()).Count);
    }

    [Fact]
    public async Task Two_programs_that_look_at_once_ask_once_and_give_back_once()
    {
        await AskAfterDaysAsync();
        var number = await StoreTakenAsync();

        Clock.Now += TimeSpan.FromDays(Days);
        await TogetherAsync();
        Assert.Single(await PostsAsync());
        await PostAsync();
        Clock.Now += StaleSweep.ToAnswer;
        await TogetherAsync();

        Assert.Equal("Anna taken, ClaimTracker released", await StoryOfAsync(number));
        Assert.Equal([number], Returned);
    }

    private Task TogetherAsync() =>
        Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sweep.SweepAsync(Stop), Stop)));
}
