using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Tests.Engines;
using ClaimTracker.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Storage;

public sealed class SqliteSettingsTests : EngineTests<SqliteEngine>
{
    [Fact]
    public async Task Readers_do_not_wait_for_the_writer() =>
        Assert.Equal("wal", await AskAsync<string>("journal_mode"));

    [Fact]
    public async Task A_row_cannot_point_to_nothing() => Assert.Equal(1, await AskAsync<long>("foreign_keys"));

    [Theory]
    [InlineData(0)]
    [InlineData(250)]
    [InlineData(90_000)]
    public async Task A_write_waits_as_long_as_was_set(int milliseconds)
    {
        await using var db = Open(TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal(milliseconds, await AskAsync<long>(db, "busy_timeout"));
    }

    [Fact]
    public async Task A_connection_from_the_pool_waits_too()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(10_000, await AskAsync<long>("busy_timeout"));
        }
    }

    [Fact]
    public async Task A_writer_waits_for_another_and_then_writes()
    {
        await using var other = Databases.OpenUnowned();
        var transaction = await other.Database.BeginTransactionAsync(Stop);
        var waiting = Task.Run(() => StoreAsync(Some.Content()), Stop);

        Assert.False(waiting.IsCompleted);
        await transaction.DisposeAsync();
        Assert.True((await waiting).IsNew);
    }

    [Fact]
    public async Task A_key_is_never_given_again()
    {
        var first = await AddTeamAsync();
        await using var db = Databases.OpenUnowned();
        await db.Database.ExecuteSqlAsync($"DELETE FROM Teams WHERE Id = {first.Value}", Stop);

        Assert.True((await AddTeamAsync()).Value > first.Value);
    }

    private async Task<T> AskAsync<T>(string pragma)
    {
        await using var db = Databases.OpenUnowned();
        return await AskAsync<T>(db, pragma);
    }

    private static async Task<T> AskAsync<T>(ClaimTrackerContext db, string pragma)
    {
        await db.Database.OpenConnectionAsync(Stop);
        await using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return (T)(await command.ExecuteScalarAsync(Stop))!;
    }

    private ClaimTrackerContext Open(TimeSpan busyTimeout)
    {
        var builder = new DbContextOptionsBuilder<ClaimTrackerContext>();
        new SqliteDatabase(new SqliteOptions { Path = Engine.File, BusyTimeout = busyTimeout }).Configure(builder);
        return new ClaimTrackerContext(builder.Options);
    }
}
