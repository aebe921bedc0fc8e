using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Storage.Sqlite;

/// <summary>Every "no" of this database; the words are in the resource files of the same name.</summary>
internal static class SqliteRefusals
{
    private static readonly ResourceManager Words = new(
        typeof(SqliteRefusals).FullName!,
        typeof(SqliteRefusals).Assembly
    );

    public static Refusal Locked(string path) => new(Words, nameof(Locked), path);

    public static Refusal ReadOnly(string path) => new(Words, nameof(ReadOnly), path);

    public static Refusal InputOutput(string path) => new(Words, nameof(InputOutput), path);

    public static Refusal Corrupt(string path) => new(Words, nameof(Corrupt), path);

    public static Refusal NotADatabase(string path) => new(Words, nameof(NotADatabase), path);

    public static Refusal Full(string path) => new(Words, nameof(Full), path);

    public static Refusal CannotOpen(string path) => new(Words, nameof(CannotOpen), path);

    public static Refusal NothingToBackUp(string path) => new(Words, nameof(NothingToBackUp), path);

    public static Refusal BackupExists(string file) => new(Words, nameof(BackupExists), file);

    public static Refusal BackupFolderMissing(string folder) => new(Words, nameof(BackupFolderMissing), folder);

    public static Refusal BackupFailed(string file, string why) => new(Words, nameof(BackupFailed), file, why);
}
