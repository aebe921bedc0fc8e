using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Claims;

public sealed class ClaimListOnSqlite : ClaimListTests<SqliteEngine>;

public sealed class ClaimListOnSqlServer : ClaimListTests<SqlServerEngine>;

/// <summary>Nine claims, some of them equally check-worthy, stored so that their numbers do not follow their order.</summary>
public abstract class ClaimListTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    private static readonly double[] Worths = [0.5, 0.9, 0.1, 0.5, 0.5, 0.9, 0, 1, 0.5];

    private static readonly int[] Order = [8, 2, 6, 1, 4, 5, 9, 3, 7];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(20)]
    public async Task Going_on_shows_every_claim_once(int limit)
    {
        await StoreNineAsync();

        Assert.Equal(Order, Numbers((await WalkOnAsync(limit)).SelectMany(page => page.Claims)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(20)]
    public async Task Going_back_shows_every_claim_once_in_the_same_order(int limit)
    {
        await StoreNineAsync();

        Assert.Equal(Order, Numbers((await WalkBackAsync(limit)).SelectMany(page => page.Claims)));
    }

    [Fact]
    public async Task The_first_page_has_nothing_before_it_and_the_last_nothing_after()
    {
        await StoreNineAsync();
        var pages = await WalkOnAsync(4);

        Assert.Null(pages[0].Previous);
        Assert.All(pages.Skip(1), page => Assert.NotNull(page.Previous));
        Assert.Null(pages[^1].Next);
    }

    [Fact]
    public async Task A_page_that_is_exactly_full_is_the_last()
    {
        await StoreNineAsync();
        await using var db = Databases.Open(Team);

        Assert.Null((await db.ListClaimsAsync(ClaimFilter.All, null, 9, Stop)).Next);
    }

    [Fact]
    public async Task A_place_stays_right_when_a_claim_before_it_comes_in()
    {
        await StoreNineAsync();
        await using var db = Databases.Open(Team);
        var first = await db.ListClaimsAsync(ClaimFilter.All, null, 3, Stop);
        await StoreAsync(Some.Content(), Some.Draft("A new claim.", worth: 0.95));

        Assert.Equal([1, 4, 5], Numbers((await db.ListClaimsAsync(ClaimFilter.All, first.Next, 3, Stop)).Claims));
    }

    [Fact]
    public async Task A_line_has_its_article()
    {
        await StoreNineAsync();
        await using var db = Databases.Open(Team);

        var line = (await db.ListClaimsAsync(ClaimFilter.All, null, 1, Stop)).Claims[0];

        Assert.Equal(
            (new ArticleNumber(1), "A headline", 1.0),
            (line.Article, line.ArticleTitle, line.CheckWorthiness)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_page_has_room_for_at_least_one(int limit)
    {
        await using var db = Databases.Open(Team);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            db.ListClaimsAsync(ClaimFilter.All, null, limit, Stop)
        );
    }

    private static IEnumerable<int> Numbers(IEnumerable<ClaimLine> lines) => lines.Select(line => line.Number.Value);

    private Task StoreNineAsync() =>
        StoreAsync(Some.Content(), [.. Worths.Select(worth => Some.Draft("A claim.", worth: worth))]);

    private async Task<List<ClaimList>> WalkOnAsync(int limit)
    {
        await using var db = Databases.Open(Team);
        List<ClaimList> pages = [await db.ListClaimsAsync(ClaimFilter.All, null, limit, Stop)];
        while (pages[^1].Next is { } place && pages.Count < 20)
        {
            pages.Add(await db.ListClaimsAsync(ClaimFilter.All, place, limit, Stop));
        }

        return pages;
    }

    private async Task<List<ClaimList>> WalkBackAsync(int limit)
    {
        await using var db = Databases.Open(Team);
        var end = new ClaimCursor(-1, default);
        List<ClaimList> pages = [await db.ListClaimsBeforeAsync(ClaimFilter.All, end, limit, Stop)];
        while (pages[0].Previous is { } place && pages.Count < 20)
        {
            pages.Insert(0, await db.ListClaimsBeforeAsync(ClaimFilter.All, place, limit, Stop));
        }

        return pages;
    }
}
