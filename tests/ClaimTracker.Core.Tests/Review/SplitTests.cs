using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Review;

public sealed class SplitOnSqlite : SplitTests<SqliteEngine>
{
    /// <summary>Not on a server: its other teams are other tests, at work at this moment.</summary>
    [Fact]
    public async Task All_that_was_promised_about_numbers_holds_afterwards()
    {
        var number = await StoreClaimAsync();
        await DoneAsync(Review.SplitAsync(new ClaimWish(Anna, number), ["One.", "Two.", "Three."], Stop));
        await WhyNotAsync(Review.SplitAsync(new ClaimWish(Anna, number), ["One."], Stop));
        await StoreClaimAsync();

        Assert.Empty(await Databases.FindBrokenPromisesAsync(Stop));
    }
}

public sealed class SplitOnSqlServer : SplitTests<SqlServerEngine>;

public abstract class SplitTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task A_claim_keeps_the_first_part_and_the_others_wait_in_the_queue()
    {
        var number = await StoreClaimAsync();
        var before = (await ReadBackAsync(number)).Wording;
        await DoneAsync(Review.TakeAsync(new ClaimWish(Anna, number), Stop));

        var done = await DoneAsync(Review.SplitAsync(new ClaimWish(Anna, number), [" One. ", "Two.", "Three."], Stop));

        Assert.Equal([number.Value + 1, number.Value + 2], done.Others.Select(other => other.Value));
        var (whole, part) = (await ReadBackAsync(number), await ReadBackAsync(done.Others[0]));
        Assert.Equal(("One.", ClaimState.InReview, "Anna"), (whole.Wording, whole.State, whole.HolderName));
        Assert.Equal(("Two.", ClaimState.Unreviewed, null), (part.Wording, part.State, part.HolderName));
        Assert.Equal((Claim.ByHand, whole.ArticleId), (part.Rule, part.ArticleId));
        Assert.Equal(whole.Spans, part.Spans);
        Assert.Equal(
            [
                (ClaimChanges.Taken, null, null),
                (ClaimChanges.Split, before, string.Join(' ', done.Others)),
                (ClaimChanges.Reworded, before, "One."),
            ],
            (await HistoryOfAsync(number)).Select(entry => (entry.What, entry.Before, entry.After))
        );
        var born = Assert.Single(await HistoryOfAsync(done.Others[1]));
        Assert.Equal((ClaimChanges.SplitFrom, null, $"{number}"), (born.What, born.Before, born.After));
    }

    [Fact]
    public async Task A_first_part_that_says_the_same_is_no_rewording()
    {
        var number = await StoreClaimAsync();
        var wording = (await ReadBackAsync(number)).Wording;

        await DoneAsync(Review.SplitAsync(new ClaimWish(Anna, number), [wording, "Two."], Stop));

        Assert.Equal("Anna split", await StoryOfAsync(number));
    }

    public static TheoryData<string[], string> Bad =>
        new()
        {
            { ["One."], "can be split into 2 to 5 claims, each on a line of its own; there were 1." },
            {
                ["1", "2", "3", "4", "5", "6"],
                "can be split into 2 to 5 claims, each on a line of its own; there were 6."
            },
            { [], "can be split into 2 to 5 claims, each on a line of its own; there were 0." },
            { ["One.", " "], "needs words that can be checked; the new wording was empty." },
            { ["One.", " One. "], "must differ from each other; two of them are the same." },
            { ["One.", new string('a', 4001)], "can have at most 4000 characters, this one has 4001; shorten it." },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_split_that_is_refused_uses_no_number(string[] parts, string why)
    {
        var number = await StoreClaimAsync();

        Assert.EndsWith(why, await WhyNotAsync(Review.SplitAsync(new ClaimWish(Anna, number), parts, Stop)));
        Assert.Equal(number.Value + 1, (await StoreClaimAsync()).Value);
        Assert.Empty(await HistoryOfAsync(number));
    }

    [Fact]
    public async Task A_claim_that_is_checked_is_not_split_and_uses_no_number()
    {
        var number = await StoreCheckedAsync();

        Assert.Equal(
            $"{number} is checked as it is; propose a correction instead.",
            await WhyNotAsync(Review.SplitAsync(new ClaimWish(Anna, number), ["One.", "Two."], Stop))
        );
        Assert.Equal(number.Value + 1, (await StoreClaimAsync()).Value);
    }

    [Fact]
    public async Task Several_splits_at_once_give_every_number_once()
    {
        List<ClaimNumber> claims = [await StoreClaimAsync(), await StoreClaimAsync(), await StoreClaimAsync()];

        var answers = await Task.WhenAll(
            claims.Select(number =>
                Task.Run(() => DoneAsync(Review.SplitAsync(new ClaimWish(Anna, number), ["1", "2", "3"], Stop)), Stop)
            )
        );

        Assert.Equal(
            Enumerable.Range(claims[2].Value + 1, 6),
            answers.SelectMany(answer => answer.Others).Select(other => other.Value).Order()
        );
    }
}
