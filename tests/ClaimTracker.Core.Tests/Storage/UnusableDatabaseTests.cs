using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;

namespace ClaimTracker.Core.Tests.Storage;

public sealed class UnusableDatabaseTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_programs_database_is_refused_and_left_as_it_was()
    {
        var file = folder.File("other.db");
        await SqliteFile.RunAsync(file, "CREATE TABLE Recipes (Name TEXT)", Stop);
        var database = SqliteFile.Database(file);

        var failure = await Assert.ThrowsAsync<UnusableDatabaseException>(() => database.MigrateAsync(Stop));

        Assert.Equal(
            $"The file {file} is not a ClaimTracker database; set Database:Sqlite:Path to another file.",
            database.Explain(failure)!.ToString()
        );
        Assert.Equal(["Recipes"], await SqliteFile.ReadAsync(file, "SELECT name FROM sqlite_master", Stop));
    }

    [Fact]
    public async Task A_database_that_a_newer_version_migrated_is_refused()
    {
        var file = folder.File("newer.db");
        var database = SqliteFile.Database(file);
        await database.MigrateAsync(Stop);
        await SqliteFile.RunAsync(
            file,
            "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')",
            Stop
        );

        var failure = await Assert.ThrowsAsync<UnusableDatabaseException>(() => database.MigrateAsync(Stop));

        Assert.StartsWith("A newer version of ClaimTracker has already used", database.Explain(failure)!.ToString());
    }

    public void Dispose() => folder.Dispose();
}
