using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Storage.Sqlite;

/// <summary>Keeps a mistyped path from adding our tables to another program's database.</summary>
internal static class ForeignTables
{
    private const string CountOthers = """
        SELECT COUNT(*) AS "Value" FROM sqlite_master
        WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE '!_!_EFMigrations%' ESCAPE '!'
            AND NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory')
        """;

    /// <summary>Refuses such a database before anything in it is changed.</summary>
    /// <exception cref="UnusableDatabaseException">It has tables, and none of them says that we made them.</exception>
    public static async Task RefuseAsync(ClaimTrackerContext db, string path, CancellationToken cancellationToken)
    {
        if (await db.Database.SqlQueryRaw<int>(CountOthers).SingleAsync(cancellationToken) > 0)
        {
            throw new UnusableDatabaseException(SqliteRefusals.NotADatabase(path));
        }
    }
}
