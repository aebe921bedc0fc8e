using ClaimTracker.Core.Refusals;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Storage.Sqlite;

/// <summary>Copies a database with SQLite's online backup (https://sqlite.org/backup.html): consistent, while others write.</summary>
internal static class SqliteBackup
{
    public static async Task<Refusal?> WriteAsync(string source, string file, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(file);
        if (Directory.Exists(target) || File.Exists(target))
        {
            return SqliteRefusals.BackupExists(file);
        }

        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            return SqliteRefusals.BackupFolderMissing(Path.GetDirectoryName(target) ?? "");
        }

        // A half-written copy never bears the name of a whole one.
        var unfinished = target + ".unfinished";
        try
        {
            await CopyAsync(source, unfinished, cancellationToken);
            File.Move(unfinished, target, overwrite: false);
            return null;
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            return SqliteRefusals.BackupFailed(file, failure.Message.TrimEnd('.'));
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }

    private static async Task CopyAsync(string source, string file, CancellationToken cancellationToken)
    {
        File.Delete(file);
        await using var from = new SqliteConnection(source);
        await from.OpenAsync(cancellationToken);
        var to = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false };
        await using var copy = new SqliteConnection(to.ToString());
        await copy.OpenAsync(cancellationToken);
        from.BackupDatabase(copy);
    }
}
