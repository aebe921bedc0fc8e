namespace ClaimTracker.Storage.Sqlite;

/// <summary>Where the SQLite database is and how patiently it is used.</summary>
public sealed class SqliteOptions
{
    /// <summary>The database file. Its folder is made when it is missing.</summary>
    public required string Path { get; init; }

    /// <summary>How long a write waits for another one to end. 0 to 10 minutes.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
