using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Claims;

public sealed class ClaimDeskOnSqlite : ClaimDeskTests<SqliteEngine>;

public sealed class ClaimDeskOnSqlServer : ClaimDeskTests<SqlServerEngine>;

public abstract class ClaimDeskTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task Whoever_may_not_is_refused_before_anything_is_read()
    {
        var answer = Desk.ChangeAsync(
            new ClaimWish(Mia, new ClaimNumber(404)),
            Deed.Review,
            (_, _) => throw new InvalidOperationException("Not to be asked."),
            Stop
        );

        Assert.StartsWith("This is for reviewers; ", await WhyNotAsync(answer));
    }

    [Fact]
    public async Task A_claim_that_is_not_there_is_refused() =>
        Assert.StartsWith(
            "This team has no claim C-404; ",
            await WhyNotAsync(Review.TakeAsync(new ClaimWish(Anna, new ClaimNumber(404)), Stop))
        );

    [Fact]
    public async Task A_claim_of_another_team_is_not_there()
    {
        var number = await StoreClaimAsync();
        var stranger = PersonOf(OtherTeam, "Zoe", Rank.Manager);

        Assert.StartsWith(
            $"This team has no claim {number}; ",
            await WhyNotAsync(Review.TakeAsync(new ClaimWish(stranger, number), Stop))
        );
        Assert.Equal(ClaimState.Unreviewed, (await ReadBackAsync(number)).State);
    }

    [Fact]
    public async Task What_a_colleague_works_on_is_left_in_peace()
    {
        var number = await TakenByAnnaAsync();
        var wish = new ClaimWish(Ben, number);
        var expected = $"Anna is working on {number}; ask them, or ask an editor to take it over.";

        Assert.Equal(expected, await WhyNotAsync(Review.TakeAsync(wish, Stop)));
        Assert.Equal(expected, await WhyNotAsync(Review.ReleaseAsync(wish, Stop)));
        Assert.Equal(expected, await WhyNotAsync(Review.RewordAsync(wish, "Other words.", Stop)));
        Assert.Equal(expected, await WhyNotAsync(Review.DismissAsync(wish, "A joke.", Stop)));
        Assert.Equal(expected, await WhyNotAsync(Review.SplitAsync(wish, ["One.", "Two."], Stop)));
        Assert.Equal("Anna taken", await StoryOfAsync(number));
    }

    [Fact]
    public async Task Editors_may_step_in()
    {
        var number = await TakenByAnnaAsync();

        await DoneAsync(Review.ReleaseAsync(new ClaimWish(Eva, number), Stop));

        Assert.Equal("Anna taken, Eva released", await StoryOfAsync(number));
    }

    [Fact]
    public async Task Evidence_is_welcome_whoever_holds_the_claim()
    {
        var number = await TakenByAnnaAsync();

        await DoneAsync(Citations.CiteAsync(new ClaimWish(Ben, number), Evidence(), Stop));

        Assert.Equal("Anna", (await ReadBackAsync(number)).HolderName);
    }

    [Fact]
    public async Task Whoever_was_overtaken_is_told_what_others_did()
    {
        var number = await StoreClaimAsync();
        var seen = await SeenAsync(number);
        await DoneAsync(Review.RewordAsync(new ClaimWish(Ben, number), "Ben's words.", Stop));
        await DoneAsync(Citations.CiteAsync(new ClaimWish(Eva, number), Evidence(), Stop));

        var answer = await Review.RewordAsync(new ClaimWish(Anna, number, seen), "Anna's words.", Stop);

        var since = Assert.IsType<ClaimAnswer.Overtaken>(answer).Since;
        Assert.Equal([("Ben", "reworded"), ("Eva", "cited")], since.Select(entry => (entry.ActorName, entry.What)));
        Assert.Equal("Ben's words.", (await ReadBackAsync(number)).Wording);
    }

    [Fact]
    public async Task Nobody_is_overtaken_by_themselves()
    {
        var number = await StoreClaimAsync();
        var seen = await SeenAsync(number);
        await DoneAsync(Review.RewordAsync(new ClaimWish(Anna, number), "First words.", Stop));

        await DoneAsync(Review.RewordAsync(new ClaimWish(Anna, number, seen), "Second words.", Stop));
    }

    [Fact]
    public async Task Much_of_ones_own_does_not_hide_what_others_did()
    {
        var number = await StoreClaimAsync();
        var seen = await SeenAsync(number);
        for (var i = 0; i < 25; i++)
        {
            await DoneAsync(Review.RewordAsync(new ClaimWish(Anna, number), $"Words {i}.", Stop));
        }

        await DoneAsync(Review.RewordAsync(new ClaimWish(Ben, number), "Ben's words.", Stop));

        var answer = await Review.TakeAsync(new ClaimWish(Anna, number, seen), Stop);
        Assert.Equal("Ben", Assert.Single(Assert.IsType<ClaimAnswer.Overtaken>(answer).Since).ActorName);
    }

    [Fact]
    public async Task Of_very_much_the_newest_is_told_oldest_first()
    {
        var number = await StoreClaimAsync();
        var seen = await SeenAsync(number);
        for (var i = 1; i <= 22; i++)
        {
            await DoneAsync(Review.RewordAsync(new ClaimWish(Ben, number), $"Words {i}.", Stop));
        }

        var answer = await Review.TakeAsync(new ClaimWish(Anna, number, seen), Stop);

        Assert.Equal(
            Enumerable.Range(3, 20).Select(i => $"Words {i}."),
            Assert.IsType<ClaimAnswer.Overtaken>(answer).Since.Select(entry => entry.After)
        );
    }

    [Fact]
    public async Task Without_saying_what_one_saw_one_goes_on()
    {
        var number = await StoreClaimAsync();
        await DoneAsync(Review.RewordAsync(new ClaimWish(Ben, number), "Ben's words.", Stop));

        await DoneAsync(Review.RewordAsync(new ClaimWish(Anna, number), "Anna's words.", Stop));
    }

    [Fact]
    public async Task Of_two_who_take_a_claim_at_the_same_moment_one_gets_it_and_the_other_hears_who()
    {
        var number = await StoreClaimAsync();

        var answers = await Task.WhenAll(
            Task.Run(() => Review.TakeAsync(new ClaimWish(Anna, number), Stop), Stop),
            Task.Run(() => Review.TakeAsync(new ClaimWish(Ben, number), Stop), Stop)
        );

        Assert.Single(answers.OfType<ClaimAnswer.Done>());
        var holder = (await ReadBackAsync(number)).HolderName;
        Assert.Equal(
            $"{holder} is working on {number}; ask them, or ask an editor to take it over.",
            Assert.Single(answers.OfType<ClaimAnswer.Refused>()).Why.ToString()
        );
        Assert.Equal($"{holder} taken", await StoryOfAsync(number));
    }

    [Fact]
    public async Task When_something_throws_nothing_is_stored()
    {
        var number = await StoreClaimAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Desk.ChangeAsync(
                new ClaimWish(Anna, number),
                Deed.Review,
                async (one, token) =>
                {
                    one.Claim.Take(one.By.Actor, one.Now);
                    await one.Db.ReserveClaimNumbersAsync(3, token);
                    await one.Db.SaveChangesAsync(token);
                    throw new InvalidOperationException("The roof fell in.");
                },
                Stop
            )
        );

        Assert.Equal(ClaimState.Unreviewed, (await ReadBackAsync(number)).State);
        Assert.Empty(await HistoryOfAsync(number));
        Assert.Equal(new ClaimNumber(number.Value + 1), await StoreClaimAsync());
    }

    [Fact]
    public async Task A_change_that_is_refused_stores_nothing()
    {
        var number = await StoreClaimAsync();

        var answer = Desk.ChangeAsync(
            new ClaimWish(Anna, number),
            Deed.Review,
            (one, _) =>
            {
                one.Claim.Take(one.By.Actor, one.Now);
                return Task.FromResult<Outcome<IReadOnlyList<ClaimNumber>>>(ClaimRefusals.NeedsReason(number));
            },
            Stop
        );

        Assert.Equal(ClaimRefusals.NeedsReason(number).ToString(), await WhyNotAsync(answer));
        Assert.Equal(ClaimState.Unreviewed, (await ReadBackAsync(number)).State);
    }

    [Fact]
    public async Task A_change_is_dated_by_the_clock()
    {
        var number = await StoreClaimAsync();
        Clock.Now += TimeSpan.FromHours(3);

        await DoneAsync(Review.TakeAsync(new ClaimWish(Anna, number), Stop));

        Assert.Equal(Clock.Now, Assert.Single(await HistoryOfAsync(number)).At);
        Assert.Equal(Clock.Now, (await ReadBackAsync(number)).UpdatedAt);
    }

    private async Task<ClaimNumber> TakenByAnnaAsync()
    {
        var number = await StoreClaimAsync();
        await DoneAsync(Review.TakeAsync(new ClaimWish(Anna, number), Stop));
        return number;
    }
}
