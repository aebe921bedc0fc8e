using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Storage;

public sealed class TeamIsolationOnSqlite : TeamIsolationTests<SqliteEngine>;

public sealed class TeamIsolationOnSqlServer : TeamIsolationTests<SqlServerEngine>;

/// <summary>Our team has one article with one claim; everything is asked for by the other team, which has nothing.</summary>
public abstract class TeamIsolationTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    private static readonly Uri Address = new("https://example.org/ours");

    [Fact]
    public async Task No_table_shows_rows_of_another_team()
    {
        await StoreOursAsync();
        await using var theirs = Databases.Open(OtherTeam);

        Assert.Empty(await theirs.Set<Article>().ToListAsync(Stop));
        Assert.Empty(await theirs.Set<Claim>().ToListAsync(Stop));
        Assert.Empty(await theirs.Set<HistoryEntry>().ToListAsync(Stop));
    }

    [Fact]
    public async Task Every_team_owned_table_is_filtered()
    {
        await using var db = Databases.Open(Team);

        var owned = db.Model.GetEntityTypes().Where(table => table.ClrType.IsAssignableTo(typeof(ITeamOwned)));

        Assert.All(owned, table => Assert.NotEmpty(table.GetDeclaredQueryFilters()));
    }

    [Fact]
    public async Task Every_table_but_the_teams_is_team_owned()
    {
        await using var db = Databases.Open(Team);

        var unowned = db.Model.GetEntityTypes().Where(table => !table.ClrType.IsAssignableTo(typeof(ITeamOwned)));

        Assert.Equal("Teams", Assert.Single(unowned).GetTableName());
    }

    [Fact]
    public async Task Without_a_team_the_tables_look_empty()
    {
        await StoreOursAsync();
        await using var nobodys = Databases.OpenUnowned();

        Assert.Empty(await nobodys.Set<Article>().ToListAsync(Stop));
        Assert.Empty(await nobodys.Set<Claim>().ToListAsync(Stop));
    }

    [Fact]
    public async Task Articles_of_another_team_are_not_found()
    {
        var (text, receipt) = await StoreOursAsync();
        await using var theirs = Databases.Open(OtherTeam);

        Assert.Null(await theirs.ReadArticleAsync(receipt.Number, Stop));
        Assert.Null(await theirs.FindSameArticleAsync(text, Address, Stop));
        Assert.Null(await theirs.FindArticleAtAsync(Address, Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => theirs.ReadTextAsync(receipt.Id, Stop));
    }

    [Fact]
    public async Task Claims_of_another_team_are_not_found()
    {
        var (_, receipt) = await StoreOursAsync();
        await using var theirs = Databases.Open(OtherTeam);

        Assert.Null(await theirs.FindClaimAsync(new ClaimNumber(1), Stop));
        Assert.Null(await theirs.ReadClaimAsync(new ClaimNumber(1), Stop));
        Assert.Empty(await theirs.ListMarksAsync(receipt.Id, Stop));
    }

    [Fact]
    public async Task Claims_of_another_team_are_not_listed_exported_or_counted()
    {
        await StoreOursAsync();
        await using var theirs = Databases.Open(OtherTeam);

        Assert.Empty((await theirs.ListClaimsAsync(ClaimFilter.All, null, 10, Stop)).Claims);
        Assert.Empty(
            (await theirs.ListClaimsBeforeAsync(ClaimFilter.All, new ClaimCursor(-1, default), 10, Stop)).Claims
        );
        Assert.Empty(await theirs.StreamRowsAsync(ClaimFilter.All).ToListAsync(Stop));
        Assert.Empty(await theirs.CountByStateAsync(Stop));
    }

    [Fact]
    public async Task An_article_number_of_another_team_narrows_to_nothing()
    {
        var (_, receipt) = await StoreOursAsync();
        await using var theirs = Databases.Open(OtherTeam);
        var filter = new ClaimFilter { Article = receipt.Number };

        Assert.Empty(await theirs.StreamRowsAsync(filter).ToListAsync(Stop));
    }

    [Fact]
    public async Task The_same_text_is_stored_for_each_team()
    {
        var (text, _) = await StoreOursAsync();

        var theirs = await StoreForAsync(OtherTeam, Some.Content(text) with { Address = Address }, Some.Draft(text));

        Assert.True(theirs.IsNew);
    }

    [Fact]
    public async Task A_new_row_of_another_team_is_not_saved()
    {
        await using var db = Databases.Open(Team);
        db.Add(new Article(OtherTeam, new ArticleNumber(1), Some.Content(), Some.Anna, Some.Noon));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task A_row_that_belongs_to_another_team_is_not_changed()
    {
        await StoreOursAsync();
        await using var ours = Databases.Open(Team);
        var claim = await ours.Set<Claim>().AsNoTracking().SingleAsync(Stop);
        await using var theirs = Databases.Open(OtherTeam);
        theirs.Attach(claim);
        claim.Take(Some.Ben, Some.Noon);

        await Assert.ThrowsAsync<InvalidOperationException>(() => theirs.SaveChangesAsync(Stop));
        Assert.Equal(ClaimState.Unreviewed, (await ReadBackAsync(claim.Number)).State);
    }

    [Fact]
    public async Task A_row_that_belongs_to_another_team_is_not_deleted()
    {
        await StoreOursAsync();
        await using var ours = Databases.Open(Team);
        await using var theirs = Databases.Open(OtherTeam);
        theirs.Remove(await ours.Set<Claim>().AsNoTracking().SingleAsync(Stop));

        Assert.Throws<InvalidOperationException>(() => theirs.SaveChanges());
    }

    [Fact]
    public async Task A_context_without_a_team_saves_no_row_of_a_team()
    {
        await using var db = Databases.OpenUnowned();
        db.Add(new Article(Team, new ArticleNumber(1), Some.Content(), Some.Anna, Some.Noon));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
    }

    private async Task<(string Text, IntakeReceipt Receipt)> StoreOursAsync()
    {
        var text = Some.FreshText();
        return (text, await StoreAsync(Some.Content(text) with { Address = Address }, Some.Draft(text)));
    }
}
