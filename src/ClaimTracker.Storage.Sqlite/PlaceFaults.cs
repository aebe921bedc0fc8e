using Microsoft.Data.Sqlite;

namespace ClaimTracker.Storage.Sqlite;

/// <summary>Says of the database's folder and lock file what SQLite says of the database: one kind of failure to explain.</summary>
internal static class PlaceFaults
{
    private const int Full = 13;
    private const int CannotOpen = 14;

    /// <summary>"No space left", "quota exceeded" and "disk full", as Linux, macOS and Windows number them.</summary>
    private static readonly HashSet<int> NoSpace = [28, 69, 122, unchecked((int)0x80070070)];

    public static SqliteException Of(Exception fault) =>
        new(fault.Message, NoSpace.Contains(fault.HResult) ? Full : CannotOpen);
}
