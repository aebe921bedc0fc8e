using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Core.Tests.Verdicts;

public sealed class CorrectionOnSqlite : CorrectionTests<SqliteEngine>;

public sealed class CorrectionOnSqlServer : CorrectionTests<SqlServerEngine>;

public abstract class CorrectionTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task The_earlier_verdict_counts_until_its_correction_is_signed_off()
    {
        var number = await StoreCheckedAsync();

        await CorrectAsync(number);
        Assert.Equal(Rating.False, (await CountingAsync(number)).Rating);
        await DoneAsync(Verdicts.AgreeAsync(new ClaimWish(Emil, number), isAlone: false, Stop));

        var counting = await CountingAsync(number);
        var all = await VerdictsOnAsync(number);
        Assert.Equal((Rating.MostlyFalse, all[1].Id), (counting.Rating, counting.CorrectsId));
        Assert.Equal([VerdictStatus.SignedOff, VerdictStatus.SignedOff], all.Select(verdict => verdict.Status));
        Assert.Equal(
            [
                (ClaimChanges.Proposed, $"False\n{Explanation}", "MostlyFalse\nOne closed."),
                (ClaimChanges.Agreed, $"False\n{Explanation}", "MostlyFalse\nOne closed."),
            ],
            (await HistoryOfAsync(number)).TakeLast(2).Select(entry => (entry.What, entry.Before, entry.After))
        );
    }

    [Fact]
    public async Task A_correction_that_is_sent_back_leaves_all_as_it_was()
    {
        var number = await StoreCheckedAsync();
        await CorrectAsync(number);

        await DoneAsync(Verdicts.SendBackAsync(new ClaimWish(Eva, number), "It stands.", Stop));

        var claim = await ReadBackAsync(number);
        Assert.Equal((ClaimState.Checked, null), (claim.State, claim.HolderKey));
        Assert.Equal(Rating.False, (await CountingAsync(number)).Rating);
    }

    [Fact]
    public async Task A_correction_corrects_the_newest_verdict_and_not_one_that_was_sent_back()
    {
        var number = await StoreCheckedAsync();
        var first = (await CountingAsync(number)).Id;
        await CorrectAsync(number);
        await DoneAsync(Verdicts.SendBackAsync(new ClaimWish(Eva, number), "It stands.", Stop));

        await CorrectAsync(number);

        Assert.Equal(first, (await VerdictsOnAsync(number))[0].CorrectsId);
    }

    [Fact]
    public async Task The_same_verdict_again_is_no_correction()
    {
        var number = await StoreCheckedAsync();

        Assert.Equal(
            $"{number} has exactly this verdict already; change the rating or the explanation.",
            await WhyNotAsync(Verdicts.ProposeAsync(new ClaimWish(Ben, number), Rating.False, $" {Explanation} ", Stop))
        );
        Assert.Equal(ClaimState.Checked, (await ReadBackAsync(number)).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_world_reads_stays_published_whether_the_correction_counts_or_not(bool counts)
    {
        var number = await StorePublishedAsync();
        await CorrectAsync(number);

        await DoneAsync(
            counts
                ? Verdicts.AgreeAsync(new ClaimWish(Eva, number), isAlone: false, Stop)
                : Verdicts.SendBackAsync(new ClaimWish(Eva, number), "It stands.", Stop)
        );

        Assert.Equal(ClaimState.Published, (await ReadBackAsync(number)).State);
        Assert.Equal(counts ? Rating.MostlyFalse : Rating.False, (await CountingAsync(number)).Rating);
    }

    [Fact]
    public async Task The_verdicts_of_many_claims_are_read_at_once_and_those_without_are_left_out()
    {
        ClaimNumber[] claims = [await StoreCheckedAsync(), await StoreProposedAsync(), await StoreClaimAsync()];
        await using var db = Databases.Open(Team);

        Assert.Equal([claims[0]], (await db.ReadVerdictsAsync(claims, Stop)).Keys);
        Assert.Empty(await db.ReadVerdictsAsync([], Stop));
    }

    private Task CorrectAsync(ClaimNumber number) =>
        DoneAsync(Verdicts.ProposeAsync(new ClaimWish(Ben, number), Rating.MostlyFalse, "One closed.", Stop));

    private async Task<Verdict> CountingAsync(ClaimNumber number)
    {
        await using var db = Databases.Open(Team);
        return (await db.ReadVerdictsAsync([number], Stop))[number];
    }
}
