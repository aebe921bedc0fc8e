namespace ClaimTracker.Storage.SqlServer;

/// <summary>Which SQL Server database is used and how.</summary>
public sealed class SqlServerOptions
{
    /// <summary>Connection string; holds a secret, so it comes from the environment and is never logged.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>How many statements go into one batch. 1 to 1000; 1 suits engines that speak the protocol but not every statement.</summary>
    public int MaxBatchSize { get; init; } = 42;
}
