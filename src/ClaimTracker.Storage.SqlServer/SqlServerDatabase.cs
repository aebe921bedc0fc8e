using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Storage.SqlServer;

/// <summary>A database server, for several programs on several machines.</summary>
public sealed class SqlServerDatabase : IDatabase
{
    private readonly SqlServerOptions options;
    private readonly SqlConnectionStringBuilder connection;

    /// <summary>Reads the connection string; connects to nothing yet.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public SqlServerDatabase(SqlServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        connection = new SqlConnectionStringBuilder(options.ConnectionString);
    }

    public string Description => $"SQL Server, {connection.InitialCatalog} on {connection.DataSource}";

    public void Configure(DbContextOptionsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSqlServer(
            options.ConnectionString,
            server =>
                server
                    .MigrationsAssembly(typeof(SqlServerDatabase).Assembly.GetName().Name)
                    .MaxBatchSize(options.MaxBatchSize)
                    .EnableRetryOnFailure()
        );
    }

    public async Task<bool> IsBehindAsync(CancellationToken cancellationToken)
    {
        await using var db = Open();
        return await db.IsBehindAsync(Description, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>EF Core holds an application lock on the server while it migrates, which a dying process frees. A database that exists but is empty is filled.</remarks>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = Open();
        if (
            !await db.Database.CanConnectAsync(cancellationToken)
            || await db.IsBehindAsync(Description, cancellationToken)
        )
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    public Task<Refusal?> BackupAsync(string file, CancellationToken cancellationToken) =>
        Task.FromResult<Refusal?>(SqlServerRefusals.BackupIsTheServers(connection.InitialCatalog));

    /// <inheritdoc/>
    /// <remarks>Reads the file structure with DBCC CHECKDB, which needs the right to; without it the fault found is that.</remarks>
    public async Task<IReadOnlyList<string>> FindFaultsAsync(CancellationToken cancellationToken)
    {
        await using var db = Open();
        try
        {
            await db.Database.ExecuteSqlRawAsync("DBCC CHECKDB WITH NO_INFOMSGS", cancellationToken);
            return [];
        }
        catch (SqlException failure)
        {
            return [.. failure.Errors.Cast<SqlError>().Select(error => error.Message)];
        }
    }

    public Refusal? Explain(Exception exception) =>
        UnusableDatabaseException.Find(exception) ?? SqlServerExplanations.Of(exception, connection);

    private ClaimTrackerContext Open()
    {
        var builder = new DbContextOptionsBuilder<ClaimTrackerContext>();
        Configure(builder);
        return new ClaimTrackerContext(builder.Options);
    }
}
