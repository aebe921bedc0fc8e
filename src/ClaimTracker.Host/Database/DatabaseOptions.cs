namespace ClaimTracker.Host.Database;

/// <summary>Which database holds everything.</summary>
internal sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>The engine. Default Sqlite.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    public SqliteSettings Sqlite { get; } = new();

    public SqlServerSettings SqlServer { get; } = new();
}

internal enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

internal sealed class SqliteSettings
{
    /// <summary>The database file. Default: claimtracker.db in the data folder of this user; see <see cref="DataFolder"/>.</summary>
    public string Path { get; set; } = System.IO.Path.Combine(DataFolder.Path, "claimtracker.db");

    /// <summary>How long a write waits for another program's. Default 10 s; 0 to 10 min.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(10);
}

internal sealed class SqlServerSettings
{
    /// <summary>Connection string; needed when the provider is SqlServer. A secret: set it in the environment.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Most statements in one batch. Default 42; 1 to 1000. 1 suits engines that speak the protocol but not every statement.</summary>
    public int MaxBatchSize { get; set; } = 42;
}
