using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClaimTracker.Storage.Sqlite;

/// <summary>Sets what SQLite forgets when a connection is closed: how long to wait for another writer, and how to compare letters.</summary>
internal sealed class SqliteSettingsInterceptor(TimeSpan busyTimeout) : DbConnectionInterceptor
{
    private readonly string settings = string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA busy_timeout={(long)busyTimeout.TotalMilliseconds}"
    );

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        ArgumentNullException.ThrowIfNull(connection);
        LetterCase.Teach((SqliteConnection)connection);
        using var command = connection.CreateCommand();
        command.CommandText = settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(connection);
        LetterCase.Teach((SqliteConnection)connection);
        await using var command = connection.CreateCommand();
        command.CommandText = settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
