using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Core.Tests.Matching;

public sealed class FreshnessOnSqlite : FreshnessTests<SqliteEngine>;

public sealed class FreshnessOnSqlServer : FreshnessTests<SqlServerEngine>;

public abstract class FreshnessTests<TEngine> : MatchingTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task New_claims_are_found_at_once()
    {
        await StoreWordingsAsync("Rain fell.");
        Assert.Equal([1], await SearchAsync("rain"));

        await StoreWordingsAsync("Rain stopped.", "Snow fell.");

        Assert.Equal([2, 1], await SearchAsync("rain"));
        Assert.Equal([3, 2, 1], await SuggestAsync(""));
    }

    [Fact]
    public async Task What_somebody_else_writes_is_found()
    {
        await StoreWordingsAsync("Rain fell.");
        Assert.Equal([1], await SearchAsync("rain"));
        await using var others = new ServiceCollection().AddSingleton(Database).AddStorage().BuildServiceProvider();
        await using var db = others.GetRequiredService<Databases>().Open(Team);

        (await db.FindClaimAsync(new ClaimNumber(1), Stop))!.Reword("Snow fell.", Some.Ben, Some.Noon);
        await db.SaveChangesAsync(Stop);

        Assert.Empty(await SearchAsync("rain"));
        Assert.Equal([1], await SearchAsync("snow"));
    }

    [Fact]
    public async Task A_claim_is_followed_through_its_decisions()
    {
        await StoreWordingsAsync("The council closed two schools.");
        Assert.Empty(await FindDecidedAsync("The council closed two schools."));

        await DecideAsync(ClaimState.Checked, 1);
        Assert.Equal([1], await FindDecidedAsync("The council closed two schools."));

        await DecideAsync(ClaimState.Unreviewed, 1);
        Assert.Empty(await FindDecidedAsync("The council closed two schools."));
    }

    [Fact]
    public async Task Merged_and_dismissed_claims_are_followed()
    {
        await StoreWordingsAsync("Rain fell.", "Rain fell.", "Rain fell.");
        Assert.Equal([3, 2, 1], await SuggestAsync("rain", states: [ClaimState.Unreviewed]));

        await ChangeAsync(1, claim => claim.Dismiss("A joke.", Some.Anna, Some.Noon));
        await using var db = Databases.Open(Team);
        var (from, into) = (
            await db.FindClaimAsync(new ClaimNumber(2), Stop),
            await db.FindClaimAsync(new ClaimNumber(3), Stop)
        );
        from!.MergeInto(into!, Some.Anna, Some.Noon);
        await db.SaveChangesAsync(Stop);

        Assert.Equal([3], await SuggestAsync("rain", states: [ClaimState.Unreviewed]));
        Assert.Equal([2], await SuggestAsync("rain", states: [ClaimState.Merged]));
        Assert.Equal([1], await SuggestAsync("rain", states: [ClaimState.Dismissed]));
        Assert.Equal([3, 2, 1], await SearchAsync("rain"));
    }

    [Fact]
    public async Task A_claim_that_changes_often_is_found_once()
    {
        await StoreWordingsAsync("Rain fell.");
        for (var i = 0; i < 20; i++)
        {
            await ChangeAsync(1, claim => claim.Reword($"Rain fell on day {i}.", Some.Anna, Some.Noon));
            Assert.Equal([1], await SearchAsync($"day {i}"));
        }
    }

    [Fact]
    public async Task Many_who_write_and_ask_at_once_each_find_what_they_have_just_written()
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(1, 24),
            new ParallelOptions { MaxDegreeOfParallelism = 6, CancellationToken = Stop },
            async (i, _) =>
            {
                await StoreWordingsAsync($"Rain fell in town{i}.");
                var number = Assert.Single(await SearchAsync($"town{i} "));
                await ChangeAsync(number, claim => claim.Reword($"Snow fell in village{i}.", Some.Anna, Some.Noon));
                Assert.Empty(await SearchAsync($"town{i} "));
                Assert.Equal([number], await SuggestAsync($"village{i} "));
            }
        );
    }
}
