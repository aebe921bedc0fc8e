using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Host.Database;

/// <summary>What <c>db check</c> looks at: the engine's own files, the schema, and what the program relies on.</summary>
internal static class DatabaseCheck
{
    public static async Task<IReadOnlyList<string>> FindFaultsAsync(
        IDatabase database,
        Databases databases,
        CancellationToken cancellationToken
    )
    {
        await using var db = databases.OpenUnowned();
        var missing = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        if (missing.Any())
        {
            return
            [
                "The database needs the current schema and has an older one or none; run 'claimtracker db migrate'.",
            ];
        }

        var faults = await database.FindFaultsAsync(cancellationToken);
        return faults.Count > 0 ? faults : await databases.FindBrokenPromisesAsync(cancellationToken);
    }
}
