using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Storage.Sqlite;

/// <summary>Lets one process at a time migrate a database file. The operating system frees it when the process dies.</summary>
/// <remarks>
/// EF Core's own lock is a row in <c>__EFMigrationsLock</c>, which a killed process leaves behind and every later one waits for
/// without end (https://learn.microsoft.com/ef/core/providers/sqlite/limitations). Under our lock such a row is nobody's.
/// </remarks>
internal static class MigrationLock
{
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(100);

    public static async Task<FileStream> TakeAsync(string databaseFile, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(
                    databaseFile + ".migrating",
                    new FileStreamOptions
                    {
                        Mode = FileMode.OpenOrCreate,
                        Access = FileAccess.ReadWrite,
                        Share = FileShare.None,
                        Options = FileOptions.DeleteOnClose,
                    }
                );
            }
            catch (IOException) when (File.Exists(databaseFile + ".migrating"))
            {
                await Task.Delay(Wait, cancellationToken);
            }
        }
    }

    public static async Task ClearAbandonedAsync(ClaimTrackerContext db, CancellationToken cancellationToken)
    {
        var tables = await db
            .Database.SqlQueryRaw<int>(
                "SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'"
            )
            .SingleAsync(cancellationToken);
        if (tables > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        }
    }
}
