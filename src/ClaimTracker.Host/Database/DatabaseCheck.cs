using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Storage;

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
        if (await database.IsBehindAsync(cancellationToken))
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
