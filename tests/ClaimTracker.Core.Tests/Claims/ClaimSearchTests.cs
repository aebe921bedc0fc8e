using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Claims;

public sealed class ClaimSearchOnSqlite : ClaimSearchTests<SqliteEngine>;

public sealed class ClaimSearchOnSqlServer : ClaimSearchTests<SqlServerEngine>;

public abstract class ClaimSearchTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    [Theory]
    [InlineData("Taxes rose by 5% in May.", "5% in", true)]
    [InlineData("Taxes rose by 50 points in May.", "5% in", false)]
    [InlineData("The file is named a_b.", "a_b", true)]
    [InlineData("The file is named axb.", "a_b", false)]
    [InlineData("He said [sic] so.", "[sic]", true)]
    [InlineData("He said s so.", "[sic]", false)]
    [InlineData(@"The path is C:\data.", @"C:\data", true)]
    [InlineData("The path is C:data.", @"C:\data", false)]
    [InlineData(@"It ends in \", @"in \", true)]
    [InlineData("It is 'quoted'.", "'quoted'", true)]
    [InlineData("Who is it? Nobody*.", "?", true)]
    [InlineData("Nobody knows.", "*", false)]
    public async Task Signs_that_databases_read_specially_stand_for_themselves(
        string wording,
        string search,
        bool found
    ) => Assert.Equal(found, await FindsAsync(wording, search));

    [Theory]
    [InlineData("The COUNCIL voted.", "council")]
    [InlineData("L'État a voté.", "état")]
    [InlineData("Les ÉLÈVES partent.", "élèves")]
    public async Task Letter_case_is_ignored(string wording, string search) =>
        Assert.True(await FindsAsync(wording, search));

    [Fact]
    public async Task White_space_around_the_words_is_ignored() =>
        Assert.True(await FindsAsync("The council voted.", "  council\t"));

    [Fact]
    public async Task Blank_words_do_not_narrow() => Assert.True(await FindsAsync("The council voted.", "  "));

    [Fact]
    public async Task Words_longer_than_any_wording_find_nothing() =>
        Assert.False(await FindsAsync("The council voted.", new string('a', 60_000)));

    [Fact]
    public async Task All_that_is_asked_for_must_hold()
    {
        await StoreAsync(Some.Content(), Some.Draft("One claim."), Some.Draft("Two claims."));
        await StoreAsync(Some.Content(), Some.Draft("One claim."));
        await using var db = Databases.Open(Team);
        (await db.FindClaimAsync(new ClaimNumber(3), Stop))!.Take(Some.Anna, Some.Noon);
        await db.SaveChangesAsync(Stop);
        var filter = new ClaimFilter
        {
            State = ClaimState.Unreviewed,
            Article = new ArticleNumber(1),
            Search = "one",
        };

        var rows = await db.StreamRowsAsync(filter).ToListAsync(Stop);

        Assert.Equal(new ClaimNumber(1), Assert.Single(rows).Number);
    }

    private async Task<bool> FindsAsync(string wording, string search)
    {
        await StoreAsync(Some.Content(), Some.Draft(wording));
        await using var db = Databases.Open(Team);
        return (await db.ListClaimsAsync(new ClaimFilter { Search = search }, null, 10, Stop)).Claims.Count > 0;
    }
}
