using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Review;

public sealed class MergeOnSqlite : MergeTests<SqliteEngine>;

public sealed class MergeOnSqlServer : MergeTests<SqlServerEngine>;

public abstract class MergeTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task One_claim_goes_on_with_the_evidence_of_both()
    {
        var (one, two) = (await StoreCitedAsync(), await StoreCitedAsync());
        await DoneAsync(Citations.CiteAsync(new ClaimWish(Ben, one), Evidence("budget"), Stop));

        var done = await DoneAsync(Review.MergeAsync(new ClaimWish(Anna, one), two, Stop));

        Assert.Equal([two], done.Others);
        Assert.Empty(await EvidenceOfAsync(one));
        Assert.Equal(
            [(1, "minutes"), (2, "minutes"), (3, "budget")],
            (await EvidenceOfAsync(two)).Select(citation => (citation.Number, citation.Address!.Split('/')[^1]))
        );
        Assert.Equal((await ReadBackAsync(two)).Id, (await ReadBackAsync(one)).MergedIntoId);
        Assert.Equal("Anna cited, Ben cited, Anna merged", await StoryOfAsync(one));
        Assert.Equal("Anna cited, Anna merged-from, Anna citation-moved", await StoryOfAsync(two));
        var moved = (await HistoryOfAsync(two))[^1];
        Assert.Equal(($"{one}", "2"), (moved.Before, moved.After));
    }

    [Fact]
    public async Task Without_evidence_none_is_said_to_have_moved()
    {
        var (one, two) = (await StoreClaimAsync(), await StoreClaimAsync());

        await DoneAsync(Review.MergeAsync(new ClaimWish(Anna, one), two, Stop));

        Assert.Equal("Anna merged-from", await StoryOfAsync(two));
    }

    [Fact]
    public async Task Evidence_that_was_taken_back_stays_so_when_it_moves()
    {
        var (one, two) = (await StoreCitedAsync(), await StoreClaimAsync());
        await DoneAsync(Citations.WithdrawAsync(new ClaimWish(Anna, one), 1, Stop));

        await DoneAsync(Review.MergeAsync(new ClaimWish(Anna, one), two, Stop));

        Assert.Empty(await EvidenceOfAsync(two));
    }

    [Fact]
    public async Task A_merged_claim_that_is_reopened_stands_alone_and_its_evidence_stays_where_it_went()
    {
        var (one, two) = (await StoreCitedAsync(), await StoreClaimAsync());
        await DoneAsync(Review.MergeAsync(new ClaimWish(Anna, one), two, Stop));

        await DoneAsync(Review.ReopenAsync(new ClaimWish(Ben, one), Stop));
        await DoneAsync(Citations.CiteAsync(new ClaimWish(Ben, one), Evidence("budget"), Stop));

        var claim = await ReadBackAsync(one);
        Assert.Equal((ClaimState.Unreviewed, null), (claim.State, claim.MergedIntoId));
        Assert.Equal(2, Assert.Single(await EvidenceOfAsync(one)).Number);
        Assert.Equal(1, Assert.Single(await EvidenceOfAsync(two)).Number);
    }

    [Fact]
    public async Task A_claim_is_merged_into_one_that_is_checked_already()
    {
        var (one, two) = (await StoreCitedAsync(), await StoreCheckedAsync());

        await DoneAsync(Review.MergeAsync(new ClaimWish(Anna, one), two, Stop));

        Assert.Equal(ClaimState.Checked, (await ReadBackAsync(two)).State);
        Assert.Equal(2, (await EvidenceOfAsync(two)).Count);
        // The verdict rests on what there was when it was proposed.
        Assert.Single(Assert.Single(await VerdictsOnAsync(two)).RestsOn);
    }

    [Fact]
    public async Task A_claim_that_is_not_there_cannot_go_on()
    {
        var one = await StoreClaimAsync();

        Assert.StartsWith(
            "This team has no claim C-404; ",
            await WhyNotAsync(Review.MergeAsync(new ClaimWish(Anna, one), new ClaimNumber(404), Stop))
        );
    }

    [Fact]
    public async Task Two_claims_that_are_merged_into_each_other_at_once_leave_one_that_goes_on()
    {
        var (one, two) = (await StoreCitedAsync(), await StoreCitedAsync());

        var answers = await Task.WhenAll(
            Task.Run(() => Review.MergeAsync(new ClaimWish(Anna, one), two, Stop), Stop),
            Task.Run(() => Review.MergeAsync(new ClaimWish(Ben, two), one, Stop), Stop)
        );

        Assert.Single(answers.OfType<ClaimAnswer.Done>());
        ClaimState[] states = [(await ReadBackAsync(one)).State, (await ReadBackAsync(two)).State];
        Assert.Equal([ClaimState.Unreviewed, ClaimState.Merged], states.Order());
        Assert.Equal(2, (await EvidenceOfAsync(one)).Count + (await EvidenceOfAsync(two)).Count);
    }
}
