using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Storage.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClaimTracker.Core.Tests.Storage;

/// <summary>The schemas as the migrations make them, beside the files that people review.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_SQLite_migrations_make_the_schema_of_the_checked_in_file()
    {
        var file = folder.File("new.db");
        await SqliteFile.Database(file).MigrateAsync(Stop);

        var statements = await SqliteFile.ReadAsync(
            file,
            "SELECT sql || ';' FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY type DESC, name",
            Stop
        );

        await Snapshot.MatchAsync("Storage/Schema.sqlite.sql", string.Join("\n", statements));
    }

    [Fact]
    public async Task The_SQL_Server_migrations_make_the_script_of_the_checked_in_file()
    {
        await using var db = OpenSqlServer();

        await Snapshot.MatchAsync("Storage/Schema.sqlserver.sql", db.GetService<IMigrator>().GenerateScript());
    }

    [Fact]
    public async Task SQLite_migrations_hold_all_of_the_model()
    {
        await using var db = SqliteFile.Open(SqliteFile.Database(folder.File("none.db")));

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task SQL_Server_migrations_hold_all_of_the_model()
    {
        await using var db = OpenSqlServer();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Both_engines_have_migrations_of_the_same_names()
    {
        await using var sqlite = SqliteFile.Open(SqliteFile.Database(folder.File("none.db")));
        await using var server = OpenSqlServer();

        Assert.Equal(Names(sqlite), Names(server));
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<string> Names(ClaimTrackerContext db) =>
        db.Database.GetMigrations().Select(migration => migration.Split('_', 2)[1]);

    private static ClaimTrackerContext OpenSqlServer()
    {
        var builder = new DbContextOptionsBuilder<ClaimTrackerContext>();
        new SqlServerDatabase(new SqlServerOptions { ConnectionString = "Server=nowhere;Database=none" }).Configure(
            builder
        );
        return new ClaimTrackerContext(builder.Options);
    }
}
