using ClaimTracker.Core;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Settings;
using ClaimTracker.Storage.Sqlite;
using ClaimTracker.Storage.SqlServer;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Database;

internal static class DatabaseRegistration
{
    public static IServiceCollection AddDatabase(this IServiceCollection services) =>
        services
            .AddSettings<DatabaseOptions, DatabaseOptionsValidator>(DatabaseOptions.Section)
            .AddSingleton(provider => Choose(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value))
            .AddStorage();

    private static IDatabase Choose(DatabaseOptions options) =>
        options.Provider switch
        {
            DatabaseProvider.SqlServer => new SqlServerDatabase(
                new SqlServerOptions
                {
                    ConnectionString = options.SqlServer.ConnectionString!,
                    MaxBatchSize = options.SqlServer.MaxBatchSize,
                }
            ),
            _ => new SqliteDatabase(
                new SqliteOptions
                {
                    Path = Path.GetFullPath(options.Sqlite.Path),
                    BusyTimeout = options.Sqlite.BusyTimeout,
                }
            ),
        };
}
