using System.Resources;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Storage.SqlServer;

/// <summary>Every "no" of this database; the words are in the resource files of the same name.</summary>
internal static class SqlServerRefusals
{
    private static readonly ResourceManager Words = new(
        typeof(SqlServerRefusals).FullName!,
        typeof(SqlServerRefusals).Assembly
    );

    public static Refusal BackupIsTheServers(string database) => new(Words, nameof(BackupIsTheServers), database);

    public static Refusal LoginFailed(string database, string server) =>
        new(Words, nameof(LoginFailed), database, server);

    public static Refusal NotAllowed(string database) => new(Words, nameof(NotAllowed), database);

    public static Refusal Full(string database) => new(Words, nameof(Full), database);

    public static Refusal Locked(string database) => new(Words, nameof(Locked), database);

    public static Refusal ReadOnly(string database) => new(Words, nameof(ReadOnly), database);

    public static Refusal Corrupt(string database) => new(Words, nameof(Corrupt), database);

    public static Refusal Unreachable(string server) => new(Words, nameof(Unreachable), server);
}
