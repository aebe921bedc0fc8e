using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Storage.Sqlite;

/// <summary>Lets one process at a time migrate a database file. The operating system frees it when the process dies.</summary>
/// <remarks>
/// EF Core's own lock is a row in <c>__EFMigrationsLock</c>, which a killed process leaves behind and every later one waits for
/// without end (https://learn.microsoft.com/ef/core/providers/sqlite/limitations). Under our lock such a row is nobody's.
/// The empty lock file stays: between deleting it and letting go of it, two others could each hold "the" file.
/// </remarks>
internal static class MigrationLock
{
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(100);

    /// <summary>"Somebody else has it", as Linux, macOS and Windows number it.</summary>
    private static readonly HashSet<int> Taken = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Waits until nobody else has the lock; disposing what is returned lets go of it.</summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The lock file cannot be written.</exception>
    public static async Task<FileStream> TakeAsync(string databaseFile, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(
                    databaseFile + ".migrating",
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException busy) when (Taken.Contains(busy.HResult))
            {
                await Task.Delay(Wait, cancellationToken);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw PlaceFaults.Of(fault);
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
