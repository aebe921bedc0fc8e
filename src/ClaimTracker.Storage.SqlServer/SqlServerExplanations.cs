using ClaimTracker.Core.Refusals;
using Microsoft.Data.SqlClient;

namespace ClaimTracker.Storage.SqlServer;

/// <summary>What a person can do about the server's error numbers (https://learn.microsoft.com/sql/relational-databases/errors-events).</summary>
internal static class SqlServerExplanations
{
    /// <summary>"The login failed", for this user or this database.</summary>
    private static readonly HashSet<int> LoginFailed = [18456, 18452, 4060];

    /// <summary>"The permission was denied" on an object, a statement or the database.</summary>
    private static readonly HashSet<int> NotAllowed = [229, 262, 916];

    /// <summary>The log, the data file or the volume is full.</summary>
    private static readonly HashSet<int> Full = [1105, 9002, 3257];

    /// <summary>Chosen as the victim of a deadlock; waited too long for a lock.</summary>
    private static readonly HashSet<int> Locked = [1205, 1222];

    /// <summary>The database, or the replica of it that was reached, takes no changes.</summary>
    private static readonly HashSet<int> ReadOnly = [3906, 3908];

    /// <summary>The operating system, a checksum or a page's own header says that a page is wrong.</summary>
    private static readonly HashSet<int> Corrupt = [823, 824, 825, 605];

    /// <summary>Not found, no answer, refused: the client's own numbers for a server that cannot be reached.</summary>
    private static readonly HashSet<int> Unreachable = [-2, -1, 2, 53, 258, 10060, 10061, 11001, 40];

    public static Refusal? Of(Exception exception, SqlConnectionStringBuilder connection)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is SqlException failure)
            {
                return Of(failure, connection);
            }
        }

        return null;
    }

    private static Refusal? Of(SqlException failure, SqlConnectionStringBuilder connection) =>
        failure.Number switch
        {
            var number when LoginFailed.Contains(number) => SqlServerRefusals.LoginFailed(
                connection.InitialCatalog,
                connection.DataSource
            ),
            var number when NotAllowed.Contains(number) => SqlServerRefusals.NotAllowed(connection.InitialCatalog),
            var number when Full.Contains(number) => SqlServerRefusals.Full(connection.InitialCatalog),
            var number when Locked.Contains(number) => SqlServerRefusals.Locked(connection.InitialCatalog),
            var number when ReadOnly.Contains(number) => SqlServerRefusals.ReadOnly(connection.InitialCatalog),
            var number when Corrupt.Contains(number) => SqlServerRefusals.Corrupt(connection.InitialCatalog),
            var number when Unreachable.Contains(number) || failure.Class >= 20 => SqlServerRefusals.Unreachable(
                connection.DataSource
            ),
            _ => null,
        };
}
