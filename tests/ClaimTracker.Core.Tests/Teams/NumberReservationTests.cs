using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Teams;

public sealed class NumberReservationOnSqlite : NumberReservationTests<SqliteEngine>;

public sealed class NumberReservationOnSqlServer : NumberReservationTests<SqlServerEngine>;

public abstract class NumberReservationTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task The_first_article_and_its_claims_count_from_1()
    {
        var text = Some.FreshText();
        var receipt = await StoreAsync(Some.Content(text), Some.Draft(text), Some.Draft(text));

        Assert.Equal(new ArticleNumber(1), receipt.Number);
        Assert.Equal([1, 2], await ClaimNumbersAsync());
    }

    [Fact]
    public async Task Teams_count_apart()
    {
        await StoreForAsync(OtherTeam, Some.Content());
        var receipt = await StoreAsync(Some.Content());

        Assert.Equal(new ArticleNumber(1), receipt.Number);
    }

    [Fact]
    public async Task Eight_that_store_at_once_leave_no_gap_and_no_number_twice()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(StoreFiveAsync, Stop)));

        Assert.Equal(Enumerable.Range(1, 40), await ArticleNumbersAsync());
        Assert.Equal(Enumerable.Range(1, 80), await ClaimNumbersAsync());
    }

    [Fact]
    public async Task Eight_that_store_the_same_text_at_once_store_it_once_and_get_one_number()
    {
        var text = Some.FreshText();

        var receipts = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => Task.Run(() => StoreAsync(Some.Content(text), Some.Draft(text), Some.Draft(text)), Stop))
        );

        Assert.Single(receipts, receipt => receipt.IsNew);
        Assert.All(receipts, receipt => Assert.Equal((receipts[0].Id, 2), (receipt.Id, receipt.Claims)));
        Assert.Equal([1], await ArticleNumbersAsync());
        Assert.Equal([1, 2], await ClaimNumbersAsync());
    }

    [Fact]
    public async Task A_text_that_is_there_takes_no_number()
    {
        var text = Some.FreshText();
        await StoreAsync(Some.Content(text), Some.Draft(text));
        await StoreAsync(Some.Content(text), Some.Draft(text));
        await StoreAsync(Some.Content(), Some.Draft(text));

        Assert.Equal([1, 2], await ArticleNumbersAsync());
        Assert.Equal([1, 2], await ClaimNumbersAsync());
    }

    [Fact]
    public async Task Work_that_fails_leaves_no_gap()
    {
        await Assert.ThrowsAsync<TimeoutException>(() =>
            Databases.InTransactionAsync<int>(Team, ReserveAndFailAsync, Stop)
        );
        var receipt = await StoreAsync(Some.Content());

        Assert.Equal(new ArticleNumber(1), receipt.Number);
    }

    [Fact]
    public async Task Numbers_are_reserved_inside_a_transaction_only()
    {
        await using var db = Databases.Open(Team);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.ReserveNumbersAsync(1, Stop));
    }

    [Fact]
    public async Task A_team_that_is_not_stored_gets_no_numbers() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Databases.InTransactionAsync(
                new TeamId(long.MaxValue),
                (db, token) => db.ReserveNumbersAsync(1, token),
                Stop
            )
        );

    private static async Task<int> ReserveAndFailAsync(ClaimTrackerContext db, CancellationToken cancellationToken)
    {
        await db.ReserveNumbersAsync(7, cancellationToken);
        throw new TimeoutException("The work failed.");
    }

    private async Task StoreFiveAsync()
    {
        for (var i = 0; i < 5; i++)
        {
            var text = Some.FreshText();
            await StoreAsync(Some.Content(text), Some.Draft(text), Some.Draft(text));
        }
    }

    private async Task<List<int>> ClaimNumbersAsync()
    {
        await using var db = Databases.Open(Team);
        return
        [
            .. (await db.Set<Claim>().Select(claim => claim.Number).ToListAsync(Stop)).Select(n => n.Value).Order(),
        ];
    }

    private async Task<List<int>> ArticleNumbersAsync()
    {
        await using var db = Databases.Open(Team);
        var numbers = await db.Set<Article>().Select(article => article.Number).ToListAsync(Stop);
        return [.. numbers.Select(number => number.Value).Order()];
    }
}
