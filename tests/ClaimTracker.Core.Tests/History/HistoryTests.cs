using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ClaimTracker.Core.Tests.History;

public sealed class HistoryOnSqlite : HistoryTests<SqliteEngine>;

public sealed class HistoryOnSqlServer : HistoryTests<SqlServerEngine>;

public abstract class HistoryTests<TEngine> : EngineTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task Bringing_an_article_in_writes_one_line()
    {
        var receipt = await StoreAsync(Some.Content());
        await using var db = Databases.Open(Team);

        var line = await db.Set<HistoryEntry>().SingleAsync(Stop);

        Assert.Equal((SubjectKind.Article, receipt.Number.Value), (line.SubjectKind, line.SubjectNumber));
        Assert.Equal((ArticleChanges.Added, null, "A headline"), (line.What, line.Before, line.After));
        Assert.Equal(("test:anna", "Anna", Some.Noon), (line.ActorKey, line.ActorName, line.At));
    }

    [Fact]
    public async Task Each_verb_writes_one_line_in_the_order_of_doing()
    {
        var number = await StoreClaimAsync();
        await using var db = Databases.Open(Team);
        var claim = (await db.FindClaimAsync(number, Stop))!;
        claim.Take(Some.Anna, Some.Noon);
        claim.Release(Some.Anna, Some.Noon);
        claim.Dismiss("Not a claim.", Some.Ben, Some.Noon);
        await db.SaveChangesAsync(Stop);

        Assert.Equal(
            [ClaimChanges.Taken, ClaimChanges.Released, ClaimChanges.Dismissed],
            (await HistoryOfAsync(number)).Select(line => line.What)
        );
    }

    [Fact]
    public async Task Saving_again_writes_nothing_again()
    {
        var number = await StoreClaimAsync();
        await using var db = Databases.Open(Team);
        var claim = (await db.FindClaimAsync(number, Stop))!;
        claim.Take(Some.Anna, Some.Noon);
        await db.SaveChangesAsync(Stop);
        await db.SaveChangesAsync(Stop);

        Assert.Single(await HistoryOfAsync(number));
    }

    [Fact]
    public async Task A_save_that_fails_writes_no_line()
    {
        var number = await StoreClaimAsync();
        await using var db = Databases.Open(Team);
        (await db.FindClaimAsync(number, Stop))!.Take(Some.Anna, Some.Noon);
        await AddArticleWhoseNumberIsTakenAsync(db);

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
        Assert.Empty(await HistoryOfAsync(number));
        Assert.Equal(ClaimState.Unreviewed, (await ReadBackAsync(number)).State);
    }

    [Fact]
    public async Task A_save_that_failed_and_is_tried_again_writes_each_line_once()
    {
        var number = await StoreClaimAsync();
        await using var db = Databases.Open(Team);
        (await db.FindClaimAsync(number, Stop))!.Take(Some.Anna, Some.Noon);
        var obstacle = await AddArticleWhoseNumberIsTakenAsync(db);
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));

        db.Entry(obstacle).State = EntityState.Detached;
        db.ChangeTracker.Entries<HistoryEntry>().Single(IsAboutAnArticle).State = EntityState.Detached;
        await db.SaveChangesAsync(Stop);

        Assert.Equal(ClaimChanges.Taken, Assert.Single(await HistoryOfAsync(number)).What);
    }

    [Fact]
    public async Task A_transaction_that_is_rolled_back_takes_its_lines_along()
    {
        var number = await StoreClaimAsync();
        await using var db = Databases.Open(Team);
        await using (await db.Database.BeginTransactionAsync(Stop))
        {
            (await db.FindClaimAsync(number, Stop))!.Take(Some.Anna, Some.Noon);
            await db.SaveChangesAsync(Stop);
        }

        Assert.Empty(await HistoryOfAsync(number));
    }

    private static bool IsAboutAnArticle(EntityEntry<HistoryEntry> line) =>
        line.Entity.SubjectKind == SubjectKind.Article;

    private async Task<Article> AddArticleWhoseNumberIsTakenAsync(ClaimTrackerContext db)
    {
        var taken = await db.Set<Article>().Select(article => article.Number).FirstAsync(Stop);
        var article = new Article(Team, taken, Some.Content(), Some.Anna, Some.Noon);
        db.Add(article);
        return article;
    }
}
