using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Storage.Sqlite;

/// <summary>Asks SQLite to read the whole file and say what does not fit together.</summary>
internal static class SqliteFaults
{
    private const string AllIsWell = "ok";

    public static async Task<IReadOnlyList<string>> FindAsync(
        SqliteConnection connection,
        CancellationToken cancellationToken
    )
    {
        var faults = new List<string>();
        await ReadAsync(connection, "PRAGMA integrity_check", row => row.GetString(0), faults, cancellationToken);
        faults.RemoveAll(fault => fault == AllIsWell);
        await ReadAsync(
            connection,
            "PRAGMA foreign_key_check",
            row =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Row {(row.IsDBNull(1) ? 0 : row.GetInt64(1))} of {row.GetString(0)} points to a row of {row.GetString(2)} that is not there."
                ),
            faults,
            cancellationToken
        );
        return faults;
    }

    private static async Task ReadAsync(
        SqliteConnection connection,
        string pragma,
        Func<SqliteDataReader, string> describe,
        List<string> faults,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = pragma;
        // Reading a large file takes as long as it takes.
        command.CommandTimeout = 0;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            faults.Add(describe(rows));
        }
    }
}
