using ClaimTracker.Storage.Sqlite;

namespace ClaimTracker.Host.Tests.Web;

/// <summary>An empty database that was migrated once, for all tests to copy.</summary>
internal static class MigratedFile
{
    private static readonly Lazy<Task<byte[]>> Bytes = new(MigrateAsync);

    /// <summary>Puts a copy there, unless there is a database already.</summary>
    public static async Task PutAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            await File.WriteAllBytesAsync(path, await Bytes.Value, cancellationToken);
        }
    }

    private static async Task<byte[]> MigrateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("claimtracker-migrated-").FullName;
        try
        {
            var database = new SqliteDatabase(new SqliteOptions { Path = Path.Combine(folder, "migrated.db") });
            await database.MigrateAsync(CancellationToken.None);
            // All in one file, whoever still holds the other.
            var whole = Path.Combine(folder, "whole.db");
            Assert.Null(await database.BackupAsync(whole, CancellationToken.None));
            return await File.ReadAllBytesAsync(whole);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
