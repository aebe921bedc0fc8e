using Microsoft.Data.Sqlite;

namespace ClaimTracker.Host.Tests.Web;

/// <summary>Does to a database file what happens to database files.</summary>
internal static class Damage
{
    public static async Task OverwriteAsync(ServedProgram program)
    {
        SqliteConnection.ClearAllPools();
        File.Delete(program.DatabaseFile + "-wal");
        File.Delete(program.DatabaseFile + "-shm");
        await File.WriteAllTextAsync(
            program.DatabaseFile,
            new string('x', 8192),
            TestContext.Current.CancellationToken
        );
    }

    public static async Task RunAsync(ServedProgram program, string sql)
    {
        await using var connection = await OpenAsync(program);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Keeps everybody else out until it is disposed of.</summary>
    public static async Task<SqliteConnection> LockAsync(ServedProgram program)
    {
        SqliteConnection.ClearAllPools();
        var connection = await OpenAsync(program);
        await using var command = connection.CreateCommand();
        // In exclusive mode the first write locks readers out too.
        command.CommandText = "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE Teams SET Name = Name; COMMIT;";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task<SqliteConnection> OpenAsync(ServedProgram program)
    {
        var connection = new SqliteConnection($"Data Source={program.DatabaseFile};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
