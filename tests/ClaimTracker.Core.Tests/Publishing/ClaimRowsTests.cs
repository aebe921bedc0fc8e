using ClaimTracker.Core.Board;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Core.Verdicts;
using Xunit;

namespace ClaimTracker.Core.Tests.Publishing;

public sealed class ClaimRowsOnSqlite : ClaimRowsTests<SqliteEngine>;

public sealed class ClaimRowsOnSqlServer : ClaimRowsTests<SqlServerEngine>;

public abstract class ClaimRowsTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    private readonly TestClock clock = new();

    private ClaimDesk Desk => new(Databases, clock);

    private TeamMember Ann => new(Team, new Actor("test:ann", "Ann"), Rank.Manager);

    private TeamMember Ben => new(Team, new Actor("test:ben", "Ben"), Rank.Manager);

    [Fact]
    public async Task A_claim_that_nobody_checked_has_no_verdict()
    {
        await StoreClaimAsync();

        var row = Assert.Single(await RowsAsync());

        Assert.Equal((null, null, null, null, 0), Known(row));
    }

    [Fact]
    public async Task A_checked_claim_says_what_was_found_who_signed_off_and_how_many_sources_count()
    {
        var number = await StoreClaimAsync();
        await CiteAsync(number, "https://one.example/");
        await CiteAsync(number, "https://two.example/");
        await new CitationWork(Desk).WithdrawAsync(new ClaimWish(Ann, number), 2, Stop);

        await CheckAsync(number, Rating.MostlyTrue, "The minutes say so.");

        var row = Assert.Single(await RowsAsync());
        Assert.Equal((Rating.MostlyTrue, "The minutes say so.", "Ben", clock.GetUtcNow(), 1), Known(row));
    }

    [Fact]
    public async Task A_verdict_that_waits_does_not_count_and_of_two_that_count_the_newer_does()
    {
        var number = await StoreClaimAsync();
        await CiteAsync(number, "https://one.example/");
        await CheckAsync(number, Rating.True, "First.");
        await CheckAsync(number, Rating.False, "Second.");
        await ProposeAsync(number, Rating.HalfTrue, "Third.");

        var row = Assert.Single(await RowsAsync());

        Assert.Equal((Rating.False, "Second."), (row.Rating, row.Explanation));
    }

    [Fact]
    public async Task Every_claim_is_one_row_however_many_verdicts_it_has()
    {
        var (first, second) = (await StoreClaimAsync(), await StoreClaimAsync());
        await CiteAsync(first, "https://one.example/");
        await CheckAsync(first, Rating.True, "First.");
        await CheckAsync(first, Rating.False, "Second.");

        var rows = await RowsAsync();

        Assert.Equal([first, second], rows.Select(row => row.Number));
    }

    private static (Rating?, string?, string?, DateTimeOffset?, int) Known(ClaimRow row) =>
        (row.Rating, row.Explanation, row.SignedOffBy, row.SignedOffAt, row.Citations);

    private async Task<List<ClaimRow>> RowsAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.StreamRowsAsync(ClaimFilter.All).ToListAsync(Stop);
    }

    private async Task CiteAsync(ClaimNumber number, string address) =>
        Assert.IsType<ClaimAnswer.Done>(
            await new CitationWork(Desk).CiteAsync(
                new ClaimWish(Ann, number),
                new CitationDraft { Address = new Uri(address) },
                Stop
            )
        );

    private async Task ProposeAsync(ClaimNumber number, Rating rating, string explanation) =>
        Assert.IsType<ClaimAnswer.Done>(
            await new VerdictWork(Desk, []).ProposeAsync(new ClaimWish(Ann, number), rating, explanation, Stop)
        );

    private async Task CheckAsync(ClaimNumber number, Rating rating, string explanation)
    {
        await ProposeAsync(number, rating, explanation);
        Assert.IsType<ClaimAnswer.Done>(
            await new VerdictWork(Desk, []).AgreeAsync(new ClaimWish(Ben, number), isAlone: false, Stop)
        );
    }
}
