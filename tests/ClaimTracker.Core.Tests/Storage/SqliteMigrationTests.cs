using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClaimTracker.Core.Tests.Storage;

public sealed class SqliteMigrationTests : IDisposable
{
    /// <summary>Rows as the first version of the program wrote them. Never change these; new columns are the newer migrations' business.</summary>
    private const string FirstRows = """
        INSERT INTO Teams (Id, Key, Name, CreatedAt, LastArticleNumber, LastClaimNumber)
        VALUES (1, 'local', 'Local team', 639080000000000000, 1, 1);
        INSERT INTO Articles (Id, TeamId, Number, Title, Address, PublishedOn, Language, Text, TextKey, AddedAt)
        VALUES (1, 1, 1, 'A headline', 'https://example.org/a', '2026-03-01', 'en', 'Two schools closed.', x'01', 639080000000000000);
        INSERT INTO Claims (Id, TeamId, ArticleId, Number, Wording, State, Kind, CheckWorthiness, Reasons, Rule, Spans,
            SentenceStart, SentenceEnd, HolderKey, HolderName, CreatedAt, UpdatedAt, Version,
            Attribution_Speaker, Attribution_Verb, Attribution_Start, Attribution_End)
        VALUES (1, 1, 1, 1, 'Two schools closed.', 1, 1, 0.75, 'figure=1.2', 'whole-sentence', '0-19',
            0, 19, 'cli:anna', 'Anna', 639080000000000000, 639080000000000000, 3, 'the ministry', 'say', 0, 3);
        INSERT INTO History (Id, TeamId, SubjectKind, SubjectNumber, What, ActorKey, ActorName, At, Before, After)
        VALUES (1, 1, 2, 1, 'taken', 'cli:anna', 'Anna', 639080000000000000, NULL, NULL);
        """;

    private readonly TempFolder folder = new();

    private string NewFile => folder.File("new.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_made_by_the_first_migration_upgrades_with_its_data()
    {
        await MigrateToTheFirstAsync();
        await SqliteFile.RunAsync(NewFile, FirstRows, Stop);

        await SqliteFile.Database(NewFile).MigrateAsync(Stop);

        await using var db = SqliteFile.Open(SqliteFile.Database(NewFile));
        db.Team = new TeamId(1);
        var page = (await db.ReadClaimAsync(new ClaimNumber(1), Stop))!;
        Assert.Equal(
            ("Two schools closed.", ClaimState.InReview, "Anna"),
            (page.Sentence, page.State, page.HolderName)
        );
        Assert.Equal(("the ministry", new DateOnly(2026, 3, 1)), (page.Speaker, page.ArticlePublishedOn));
        Assert.Equal("A headline", (await db.ReadArticleAsync(new ArticleNumber(1), Stop))?.Title);
        Assert.Equal("taken", (await db.Set<HistoryEntry>().SingleAsync(Stop)).What);
        Assert.Empty(await SqliteFile.Database(NewFile).FindFaultsAsync(Stop));
    }

    [Fact]
    public async Task Migrating_twice_is_harmless()
    {
        await SqliteFile.Database(NewFile).MigrateAsync(Stop);
        await SqliteFile.Database(NewFile).MigrateAsync(Stop);

        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_made()
    {
        var file = folder.File(Path.Combine("deep", "down", "new.db"));

        await SqliteFile.Database(file).MigrateAsync(Stop);

        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Eight_that_migrate_one_new_file_at_once_all_succeed()
    {
        await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => SqliteFile.Database(NewFile).MigrateAsync(Stop), Stop))
        );

        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task What_a_killed_process_left_behind_holds_nobody_up()
    {
        await MigrateToTheFirstAsync();
        await SqliteFile.RunAsync(NewFile, AbandonedLock + ForgetMigrations, Stop);
        await File.WriteAllTextAsync(NewFile + ".migrating", "", Stop);

        await SqliteFile.Database(NewFile).MigrateAsync(Stop).WaitAsync(TimeSpan.FromSeconds(20), Stop);

        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task An_empty_file_is_filled()
    {
        await File.WriteAllBytesAsync(NewFile, [], Stop);

        await SqliteFile.Database(NewFile).MigrateAsync(Stop);

        Assert.Empty(await PendingAsync());
        Assert.Equal(["wal"], await SqliteFile.ReadAsync(NewFile, "PRAGMA journal_mode", Stop));
    }

    public void Dispose() => folder.Dispose();

    private const string AbandonedLock = """
        CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
        INSERT OR REPLACE INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
        """;

    private const string ForgetMigrations = """
        DELETE FROM "__EFMigrationsHistory";
        DROP TABLE Claims; DROP TABLE Articles; DROP TABLE History; DROP TABLE Teams;
        """;

    private async Task MigrateToTheFirstAsync()
    {
        await using var db = SqliteFile.Open(SqliteFile.Database(NewFile));
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First(), Stop);
    }

    private async Task<IEnumerable<string>> PendingAsync()
    {
        await using var db = SqliteFile.Open(SqliteFile.Database(NewFile));
        return await db.Database.GetPendingMigrationsAsync(Stop);
    }
}
