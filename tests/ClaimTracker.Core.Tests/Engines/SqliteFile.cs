using ClaimTracker.Core.Storage;
using ClaimTracker.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Engines;

/// <summary>Speaks SQL to a SQLite file, past the program.</summary>
internal static class SqliteFile
{
    public static SqliteDatabase Database(string file, int busyMilliseconds = 10_000) =>
        new(new SqliteOptions { Path = file, BusyTimeout = TimeSpan.FromMilliseconds(busyMilliseconds) });

    public static ClaimTrackerContext Open(SqliteDatabase database)
    {
        var builder = new DbContextOptionsBuilder<ClaimTrackerContext>();
        database.Configure(builder);
        return new ClaimTrackerContext(builder.Options);
    }

    public static async Task RunAsync(string file, string sql, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(file, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<List<string>> ReadAsync(string file, string sql, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(file, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var values = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
        {
            values.Add(rows.GetString(0));
        }

        return values;
    }

    private static async Task<SqliteConnection> ConnectAsync(string file, CancellationToken cancellationToken)
    {
        var place = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Pooling = false,
            ForeignKeys = false,
        };
        var connection = new SqliteConnection(place.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
