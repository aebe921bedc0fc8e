using Microsoft.Data.Sqlite;

namespace ClaimTracker.Benchmarks.Inputs;

/// <summary>A folder for one benchmark's files; it is gone afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("claimtracker-benchmark-").FullName;

    /// <summary>Where databases that take long to make are kept between runs.</summary>
    public static string Kept { get; } = Path.Combine(Path.GetTempPath(), "claimtracker-benchmarks");

    public string File(string name) => Path.Combine(folder, name);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
