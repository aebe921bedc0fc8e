using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Claims;

public sealed class ConcurrentChangeOnSqlite : ConcurrentChangeTests<SqliteEngine>;

public sealed class ConcurrentChangeOnSqlServer : ConcurrentChangeTests<SqlServerEngine>;

public abstract class ConcurrentChangeTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task The_second_of_two_is_told_and_changes_nothing()
    {
        var number = await StoreClaimAsync();
        await using var first = Databases.Open(Team);
        await using var second = Databases.Open(Team);
        (await first.FindClaimAsync(number, Stop))!.Take(Some.Anna, Some.Noon);
        (await second.FindClaimAsync(number, Stop))!.Take(Some.Ben, Some.Noon);
        await first.SaveChangesAsync(Stop);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Stop));
        Assert.Equal("Anna", (await ReadBackAsync(number)).HolderName);
        Assert.Equal("Anna", Assert.Single(await HistoryOfAsync(number)).ActorName);
    }

    [Fact]
    public async Task Changes_to_two_claims_do_not_meet()
    {
        var (one, two) = (await StoreClaimAsync(), await StoreClaimAsync());
        await using var first = Databases.Open(Team);
        await using var second = Databases.Open(Team);
        (await first.FindClaimAsync(one, Stop))!.Take(Some.Anna, Some.Noon);
        (await second.FindClaimAsync(two, Stop))!.Take(Some.Ben, Some.Noon);

        await first.SaveChangesAsync(Stop);
        await second.SaveChangesAsync(Stop);

        Assert.Equal("Ben", (await ReadBackAsync(two)).HolderName);
    }

    [Fact]
    public async Task Two_claims_are_never_merged_into_each_other()
    {
        var (one, two) = (await StoreClaimAsync(), await StoreClaimAsync());
        await using var first = Databases.Open(Team);
        await using var second = Databases.Open(Team);
        Merge(await BothAsync(first, one, two));
        Merge(await BothAsync(second, two, one));
        await first.SaveChangesAsync(Stop);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Stop));
        Assert.Equal(ClaimState.Unreviewed, (await ReadBackAsync(two)).State);
    }

    [Fact]
    public async Task A_claim_is_not_merged_into_one_that_is_dismissed_in_the_same_moment()
    {
        var (one, two) = (await StoreClaimAsync(), await StoreClaimAsync());
        await using var first = Databases.Open(Team);
        await using var second = Databases.Open(Team);
        (await first.FindClaimAsync(two, Stop))!.Dismiss("A joke.", Some.Anna, Some.Noon);
        Merge(await BothAsync(second, one, two));
        await first.SaveChangesAsync(Stop);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Stop));
        Assert.Equal(ClaimState.Unreviewed, (await ReadBackAsync(one)).State);
    }

    private static void Merge((Claim From, Claim Into) pair) => pair.From.MergeInto(pair.Into, Some.Anna, Some.Noon);

    private static async Task<(Claim From, Claim Into)> BothAsync(
        ClaimTrackerContext db,
        ClaimNumber from,
        ClaimNumber into
    ) => ((await db.FindClaimAsync(from, Stop))!, (await db.FindClaimAsync(into, Stop))!);
}
