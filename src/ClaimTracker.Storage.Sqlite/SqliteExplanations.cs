using ClaimTracker.Core.Refusals;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Storage.Sqlite;

/// <summary>What a person can do about SQLite's result codes (https://sqlite.org/rescode.html).</summary>
internal static class SqliteExplanations
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Whether the file itself is broken.</summary>
    public static bool IsDamage(SqliteException failure) => failure.SqliteErrorCode is Corrupt or NotADatabase;

    public static Refusal? Of(Exception exception, string path)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is SqliteException failure && Of(failure.SqliteErrorCode, path) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static Refusal? Of(int resultCode, string path) =>
        resultCode switch
        {
            Busy or Locked => SqliteRefusals.Locked(path),
            ReadOnly => SqliteRefusals.ReadOnly(path),
            InputOutput => SqliteRefusals.InputOutput(path),
            Corrupt => SqliteRefusals.Corrupt(path),
            NotADatabase => SqliteRefusals.NotADatabase(path),
            Full => SqliteRefusals.Full(path),
            CannotOpen => SqliteRefusals.CannotOpen(path),
            _ => null,
        };
}
