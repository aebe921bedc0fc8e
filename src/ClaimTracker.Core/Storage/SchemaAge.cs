using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Storage;

/// <summary>How the schema of a database stands to the one this program knows.</summary>
public static class SchemaAge
{
    /// <summary>True when there is something to migrate.</summary>
    /// <exception cref="UnusableDatabaseException">A newer version of the program has migrated it further than this one knows.</exception>
    public static async Task<bool> IsBehindAsync(
        this ClaimTrackerContext db,
        string description,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        return applied.All(known.Contains)
            ? applied.Count < known.Count
            : throw new UnusableDatabaseException(StorageRefusals.NewerDatabase(description));
    }
}
