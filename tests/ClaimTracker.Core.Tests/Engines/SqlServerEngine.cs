using ClaimTracker.Core.Storage;
using ClaimTracker.Storage.SqlServer;

namespace ClaimTracker.Core.Tests.Engines;

/// <summary>The SQL Server that the environment names. Tests share its database; each works in teams of its own.</summary>
public sealed class SqlServerEngine : IEngine
{
    public const string Variable = "CLAIMTRACKER_TEST_SQLSERVER";

    private static readonly Lazy<Task> Migration = new(() => Make().MigrateAsync(CancellationToken.None));

    public static string? ConnectionString =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    public IDatabase Database { get; } = Make();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Assert.SkipWhen(
            ConnectionString is null,
            $"There is no SQL Server to run on; set {Variable} to a connection string whose database may be filled."
        );
        await Migration.Value;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static SqlServerDatabase Make() =>
        new(new SqlServerOptions { ConnectionString = ConnectionString ?? "Server=nowhere;Database=none" });
}
