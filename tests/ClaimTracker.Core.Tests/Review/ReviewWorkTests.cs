using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Review;

public sealed class ReviewWorkOnSqlite : ReviewWorkTests<SqliteEngine>;

public sealed class ReviewWorkOnSqlServer : ReviewWorkTests<SqlServerEngine>;

public abstract class ReviewWorkTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task A_claim_is_taken_and_given_back()
    {
        var number = await StoreClaimAsync();

        await DoneAsync(Review.TakeAsync(new ClaimWish(Anna, number), Stop));
        Assert.Equal((ClaimState.InReview, "Anna"), await WhereAsync(number));
        await DoneAsync(Review.ReleaseAsync(new ClaimWish(Anna, number), Stop));

        Assert.Equal((ClaimState.Unreviewed, null), await WhereAsync(number));
        Assert.Equal("Anna taken, Anna released", await StoryOfAsync(number));
    }

    [Fact]
    public async Task Whoever_has_a_claim_cannot_take_it_again()
    {
        var number = await StoreClaimAsync();
        await DoneAsync(Review.TakeAsync(new ClaimWish(Anna, number), Stop));

        Assert.Equal(
            $"You have already taken {number}.",
            await WhyNotAsync(Review.TakeAsync(new ClaimWish(Anna, number), Stop))
        );
    }

    [Fact]
    public async Task An_editor_hands_a_claim_out_and_over()
    {
        var number = await StoreClaimAsync();

        await DoneAsync(Review.AssignAsync(new ClaimWish(Eva, number), Anna, Stop));
        await DoneAsync(Review.AssignAsync(new ClaimWish(Eva, number), Ben, Stop));

        Assert.Equal((ClaimState.InReview, "Ben"), await WhereAsync(number));
        Assert.Equal(
            [(null, "Anna"), ("Anna", "Ben")],
            (await HistoryOfAsync(number)).Select(entry => (entry.Before, entry.After))
        );
    }

    [Fact]
    public async Task A_claim_is_not_given_to_whoever_has_it()
    {
        var number = await StoreClaimAsync();
        await DoneAsync(Review.AssignAsync(new ClaimWish(Eva, number), Anna, Stop));

        Assert.Equal(
            $"{number} is with Anna already.",
            await WhyNotAsync(Review.AssignAsync(new ClaimWish(Eva, number), Anna, Stop))
        );
    }

    [Fact]
    public async Task A_claim_is_not_given_to_somebody_who_does_not_review()
    {
        var number = await StoreClaimAsync();

        Assert.Equal(
            "Mia is not a reviewer here; choose a reviewer, or give Mia the reviewer role.",
            await WhyNotAsync(Review.AssignAsync(new ClaimWish(Eva, number), Mia, Stop))
        );
        Assert.Equal((ClaimState.Unreviewed, null), await WhereAsync(number));
    }

    [Fact]
    public async Task Reviewers_do_not_hand_claims_out()
    {
        var number = await StoreClaimAsync();

        Assert.StartsWith(
            "This is for editors; ",
            await WhyNotAsync(Review.AssignAsync(new ClaimWish(Anna, number), Mia, Stop))
        );
    }

    [Fact]
    public async Task A_claim_is_reworded_once()
    {
        var number = await StoreClaimAsync();
        var before = (await ReadBackAsync(number)).Wording;

        await DoneAsync(Review.RewordAsync(new ClaimWish(Anna, number), "  Two schools closed. ", Stop));

        Assert.Equal(
            $"{number} says exactly that already; change the wording, or leave it as it is.",
            await WhyNotAsync(Review.RewordAsync(new ClaimWish(Anna, number), "Two schools closed.", Stop))
        );
        var line = Assert.Single(await HistoryOfAsync(number));
        Assert.Equal((ClaimChanges.Reworded, before, "Two schools closed."), (line.What, line.Before, line.After));
    }

    [Fact]
    public async Task A_dismissed_claim_keeps_its_reason_and_can_be_reopened()
    {
        var number = await StoreClaimAsync();
        await DoneAsync(Review.TakeAsync(new ClaimWish(Anna, number), Stop));

        await DoneAsync(Review.DismissAsync(new ClaimWish(Anna, number), " A joke. ", Stop));
        Assert.Equal((ClaimState.Dismissed, null), await WhereAsync(number));
        await DoneAsync(Review.ReopenAsync(new ClaimWish(Ben, number), Stop));

        Assert.Equal((ClaimState.Unreviewed, null), await WhereAsync(number));
        Assert.Equal(
            [
                (ClaimChanges.Taken, null, null),
                (ClaimChanges.Dismissed, "InReview", "A joke."),
                (ClaimChanges.Reopened, "Dismissed", null),
            ],
            (await HistoryOfAsync(number)).Select(entry => (entry.What, entry.Before, entry.After))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public async Task A_claim_is_not_dismissed_without_a_reason(string reason)
    {
        var number = await StoreClaimAsync();

        Assert.Equal(
            $"Say in a few words why {number} is dismissed; the reason was empty.",
            await WhyNotAsync(Review.DismissAsync(new ClaimWish(Anna, number), reason, Stop))
        );
    }

    [Fact]
    public async Task What_everybody_sees_names_people_as_they_were_called_then()
    {
        var number = await StoreClaimAsync();
        await DoneAsync(Review.TakeAsync(new ClaimWish(Anna, number), Stop));
        var renamed = Anna with { Actor = new Actor(Anna.Actor.Key, "Anna B.") };

        await DoneAsync(Review.ReleaseAsync(new ClaimWish(renamed, number), Stop));

        Assert.Equal("Anna taken, Anna B. released", await StoryOfAsync(number));
    }

    private async Task<(ClaimState State, string? Holder)> WhereAsync(ClaimNumber number)
    {
        var claim = await ReadBackAsync(number);
        return (claim.State, claim.HolderName);
    }
}
