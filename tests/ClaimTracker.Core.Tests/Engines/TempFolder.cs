using System.Collections.Concurrent;
using ClaimTracker.Core.Storage;
using ClaimTracker.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Tests.Engines;

/// <summary>A folder that is gone, with what is in it, when the test is over.</summary>
internal sealed class TempFolder : IDisposable
{
    // Some tests write from many threads at once.
    private readonly ConcurrentDictionary<string, bool> files = new(StringComparer.Ordinal);

    public string Path { get; } = Directory.CreateTempSubdirectory("claimtracker-").FullName;

    /// <summary>A place in the folder; a database there is closed before the folder goes.</summary>
    public string File(string name)
    {
        var file = System.IO.Path.Combine(Path, name);
        files.TryAdd(file, true);
        return file;
    }

    /// <summary>Closes the pooled connections to a database, so that everything is in its one file.</summary>
    public void Close(string file)
    {
        var builder = new DbContextOptionsBuilder<ClaimTrackerContext>();
        new SqliteDatabase(new SqliteOptions { Path = file }).Configure(builder);
        using var db = new ClaimTrackerContext(builder.Options);
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    public void Dispose()
    {
        foreach (var file in files.Keys)
        {
            Close(file);
        }

        Directory.Delete(Path, recursive: true);
    }
}
