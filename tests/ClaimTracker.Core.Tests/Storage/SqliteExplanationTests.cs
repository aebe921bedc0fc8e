using System.Runtime.Versioning;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Storage;

/// <summary>Each fault is made for real; the sentence is the one a person reads.</summary>
public sealed class SqliteExplanationTests : EngineTests<SqliteEngine>
{
    [Fact]
    public async Task A_database_that_stays_locked()
    {
        await StoreAsync(Some.Content());
        await using var other = Databases.OpenUnowned();
        await using var transaction = await other.Database.BeginTransactionAsync(Stop);

        await RefusedAsync(
            "is being written by another program and stayed locked",
            () => AddArticleAsync(SqliteFile.Database(Engine.File, busyMilliseconds: 0))
        );
        await transaction.RollbackAsync(Stop);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_database_that_can_only_be_read()
    {
        await StoreAsync(Some.Content());
        await using var db = Databases.Open(Team);
        await db.Database.OpenConnectionAsync(Stop);
        await db.Database.ExecuteSqlRawAsync("PRAGMA query_only=1", Stop);

        await RefusedAsync("can only be read", () => AddArticleAsync(db));
        await db.Database.ExecuteSqlRawAsync("PRAGMA query_only=0", Stop);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_without_the_right_to_write()
    {
        Assert.SkipWhen(
            OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess,
            "The rights of a file do not hold for this user; run the tests as an ordinary user."
        );
        Engine.Close();
        File.SetUnixFileMode(Engine.File, UnixFileMode.UserRead);

        await RefusedAsync("can only be read", () => StoreAsync(Some.Content()));
    }

    [Fact]
    public async Task A_disk_that_is_full()
    {
        await StoreAsync(Some.Content());
        await using var db = Databases.Open(Team);
        await db.Database.OpenConnectionAsync(Stop);
        await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count=1", Stop);

        await RefusedAsync(
            "The disk is full, so nothing was stored",
            () => AddArticleAsync(db, Some.FreshText() + new string('a', 500_000))
        );
        await db.Database.CloseConnectionAsync();
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_file_whose_first_bytes_are_something_else()
    {
        Engine.Overwrite(0, new string('x', 100));

        await RefusedAsync("is not a ClaimTracker database", () => StoreAsync(Some.Content()));
    }

    [Fact]
    public async Task A_file_that_never_was_a_database()
    {
        Engine.Close();
        await File.WriteAllTextAsync(Engine.File, new string('A', 10_000), Stop);

        await RefusedAsync("is not a ClaimTracker database", () => Database.MigrateAsync(Stop));
        Assert.Equal(new string('A', 10_000), await File.ReadAllTextAsync(Engine.File, Stop));
    }

    [Fact]
    public async Task A_database_with_damaged_pages()
    {
        await StoreAsync(Some.Content(new string('a', 20_000)));
        Engine.Overwrite(4096, new string('x', 4096 * 12));

        await RefusedAsync("is damaged", () => StoreAsync(Some.Content()));
    }

    [Fact]
    public async Task A_folder_that_is_a_file()
    {
        var database = SqliteFile.Database(Path.Combine(Engine.File, "claims.db"));

        await RefusedAsync("cannot be opened", () => database.MigrateAsync(Stop), database);
    }

    [Fact]
    public async Task A_folder_inside_a_file()
    {
        var database = SqliteFile.Database(Path.Combine(Engine.File, "deep", "claims.db"));

        await RefusedAsync("cannot be opened", () => database.MigrateAsync(Stop), database);
    }

    [Fact]
    public async Task A_database_that_is_a_folder()
    {
        var inside = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(Engine.File)!, "folder.db"));
        var database = SqliteFile.Database(inside.FullName);

        await RefusedAsync("cannot be opened", () => database.MigrateAsync(Stop), database);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(19)]
    public void Other_faults_of_SQLite_are_mistakes_in_the_program(int code) =>
        Assert.Null(Database.Explain(new SqliteException("A mistake.", code)));

    [Fact]
    public void A_file_elsewhere_is_not_blamed_on_the_database()
    {
        var elsewhere = Path.Combine(Path.GetDirectoryName(Engine.File)!, "claims.csv");

        Assert.Null(Database.Explain(new UnauthorizedAccessException($"Access to the path '{elsewhere}' is denied.")));
        Assert.Null(Database.Explain(new IOException($"No space left on device : '{elsewhere}'")));
    }

    private async Task RefusedAsync(string words, Func<Task> work, IDatabase? database = null)
    {
        var failure = await Record.ExceptionAsync(work);

        Assert.NotNull(failure);
        Assert.Contains(words, (database ?? Database).Explain(failure)?.ToString() ?? $"unexplained: {failure}");
    }

    private async Task AddArticleAsync(SqliteDatabase database)
    {
        await using var db = SqliteFile.Open(database);
        db.Team = Team;
        await AddArticleAsync(db);
    }

    private async Task AddArticleAsync(ClaimTrackerContext db, string? text = null)
    {
        db.Add(new Article(Team, new ArticleNumber(100), Some.Content(text), Some.Anna, Some.Noon));
        await db.SaveChangesAsync(Stop);
    }

    private async Task<int> CountAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.Set<Article>().CountAsync(Stop);
    }
}
