using ClaimTracker.Core.Storage;
using ClaimTracker.Storage.Sqlite;

namespace ClaimTracker.Core.Tests.Engines;

/// <summary>A real SQLite file of its own for every test, copied from one that was migrated once.</summary>
public sealed class SqliteEngine : IEngine
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    private readonly TempFolder folder = new();

    public string File => folder.File("claims.db");

    public IDatabase Database => new SqliteDatabase(new SqliteOptions { Path = File });

    public async Task StartAsync(CancellationToken cancellationToken) =>
        await System.IO.File.WriteAllBytesAsync(File, await Migrated.Value, cancellationToken);

    /// <summary>Closes the pooled connections, so that everything is in the one file.</summary>
    public void Close() => folder.Close(File);

    /// <summary>Damages the closed file.</summary>
    public void Overwrite(long offset, string bytes)
    {
        Close();
        using var stream = System.IO.File.OpenWrite(File);
        stream.Position = offset;
        stream.Write(System.Text.Encoding.ASCII.GetBytes(bytes));
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<byte[]> MigrateAsync()
    {
        using var place = new TempFolder();
        var file = place.File("migrated.db");
        await new SqliteDatabase(new SqliteOptions { Path = file }).MigrateAsync(CancellationToken.None);
        place.Close(file);
        return await System.IO.File.ReadAllBytesAsync(file);
    }
}
