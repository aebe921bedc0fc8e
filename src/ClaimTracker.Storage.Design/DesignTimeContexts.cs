using ClaimTracker.Core.Storage;
using ClaimTracker.Storage.Sqlite;
using ClaimTracker.Storage.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ClaimTracker.Storage.Design;

/// <summary>Gives <c>dotnet ef</c> the model for one engine: <c>-- --provider SqlServer</c>, else SQLite. It never connects.</summary>
public sealed class DesignTimeContexts : IDesignTimeDbContextFactory<ClaimTrackerContext>
{
    public ClaimTrackerContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<ClaimTrackerContext>();
        IDatabase database = args is ["--provider", "SqlServer", ..]
            ? new SqlServerDatabase(new SqlServerOptions { ConnectionString = "Server=localhost;Database=design" })
            : new SqliteDatabase(new SqliteOptions { Path = "design.db" });
        database.Configure(builder);
        return new ClaimTrackerContext(builder.Options);
    }
}
