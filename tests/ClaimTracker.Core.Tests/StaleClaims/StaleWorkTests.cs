using ClaimTracker.Core.Claims;
using ClaimTracker.Core.StaleClaims;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.StaleClaims;

public sealed class StaleWorkOnSqlite : StaleWorkTests<SqliteEngine>;

public sealed class StaleWorkOnSqlServer : StaleWorkTests<SqlServerEngine>;

public abstract class StaleWorkTests<TEngine> : StaleClaimTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task Whoever_is_still_on_it_keeps_it_and_is_asked_again_as_much_later()
    {
        var number = await StoreAskedAsync();

        await DoneAsync(Stale.StayOnAsync(Anna, await QuestionAsync(number), Stop));

        Assert.Empty(await AsksAsync());
        Assert.Equal(Clock.Now, (await ReadBackAsync(number)).UpdatedAt);
        await LaterAsync(StaleSweep.ToAnswer);
        Assert.Equal("Anna taken, Anna aside-still-on-it", await StoryOfAsync(number));
        Assert.Single(await PostsAsync());
        await LaterAsync(TimeSpan.FromDays(Days) - StaleSweep.ToAnswer);
        Assert.Equal(2, (await PostsAsync()).Count);
    }

    [Fact]
    public async Task To_be_still_on_it_does_not_bother_a_colleague_who_has_a_form_open()
    {
        var number = await StoreAskedAsync();
        var seen = await SeenAsync(number);

        await DoneAsync(Stale.StayOnAsync(Anna, await QuestionAsync(number), Stop));

        await DoneAsync(Citations.CiteAsync(new ClaimWish(Ben, number, seen), Evidence(), Stop));
    }

    [Fact]
    public async Task Whoever_gives_it_back_puts_it_into_the_queue()
    {
        var number = await StoreAskedAsync();

        await DoneAsync(Stale.GiveBackAsync(Anna, await QuestionAsync(number), Stop));

        Assert.Equal("Anna taken, Anna released", await StoryOfAsync(number));
        Assert.Empty(await AsksAsync());
        Assert.Empty(Returned);
    }

    [Fact]
    public async Task An_editor_answers_for_the_holder_and_other_reviewers_do_not()
    {
        var number = await StoreAskedAsync();
        var question = await QuestionAsync(number);

        var reviewer = await WhyNotAsync(Stale.StayOnAsync(Ben, question, Stop));
        var member = await WhyNotAsync(Stale.GiveBackAsync(Mia, question, Stop));
        await DoneAsync(Stale.StayOnAsync(Eva, question, Stop));

        Assert.Equal($"Anna is working on {number}; ask them, or ask an editor to take it over.", reviewer);
        Assert.StartsWith("This is for reviewers", member);
        Assert.Equal("Anna taken, Eva aside-still-on-it", await StoryOfAsync(number));
        Assert.Equal(Anna.Actor.Key, (await ReadBackAsync(number)).HolderKey);
    }

    [Fact]
    public async Task An_old_question_lets_an_editor_change_nothing_that_came_after_it()
    {
        var number = await StoreAskedAsync();
        var question = await QuestionAsync(number);
        await DoneAsync(Review.AssignAsync(new ClaimWish(Eva, number), Ben, Stop));

        var why = await WhyNotAsync(Stale.GiveBackAsync(Emil, question, Stop));

        Assert.StartsWith($"{number} has changed since this was asked, and Ben has it now", why);
        Assert.Equal(Ben.Actor.Key, (await ReadBackAsync(number)).HolderKey);
    }

    [Fact]
    public async Task The_holder_means_their_claim_however_old_the_question_is()
    {
        var number = await StoreAskedAsync();
        var question = await QuestionAsync(number);
        await DoneAsync(Citations.CiteAsync(new ClaimWish(Anna, number), Evidence(), Stop));

        await DoneAsync(Stale.GiveBackAsync(Anna, question, Stop));

        Assert.Equal(ClaimState.Unreviewed, (await ReadBackAsync(number)).State);
    }

    [Fact]
    public async Task Once_it_is_back_in_the_queue_there_is_nothing_to_answer()
    {
        var number = await StoreAskedAsync();
        var question = await QuestionAsync(number);
        await LaterAsync(StaleSweep.ToAnswer);

        var (stay, back) = (
            await WhyNotAsync(Stale.StayOnAsync(Anna, question, Stop)),
            await WhyNotAsync(Stale.GiveBackAsync(Anna, question, Stop))
        );

        Assert.StartsWith($"{number} is no longer in review, so there is nothing to answer", stay);
        Assert.Equal(stay, back);
        Assert.Equal("Anna taken, ClaimTracker released", await StoryOfAsync(number));
    }

    [Fact]
    public async Task A_stranger_reaches_nothing_by_a_question_of_ours()
    {
        var number = await StoreAskedAsync();
        var zoe = PersonOf(OtherTeam, "Zoe", Rank.Manager);

        var why = await WhyNotAsync(Stale.GiveBackAsync(zoe, await QuestionAsync(number), Stop));

        Assert.StartsWith($"This team has no claim {number}; ", why);
    }
}
