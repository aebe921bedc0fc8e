using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Host.Web.Health;

/// <summary>Whether the database answers and has the tables this program needs.</summary>
internal sealed partial class Readiness(Databases databases, IDatabase database, ILogger<Readiness> logger)
{
    public async Task<ReadinessView> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = databases.OpenUnowned();
            var behind = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
            return behind == 0
                ? new ReadinessView(true)
                : new ReadinessView(
                    false,
                    $"The database is {behind} migrations behind; run 'claimtracker db migrate' or start the program again."
                );
        }
        catch (Exception failure) when (database.Explain(failure) is { } refusal)
        {
            Log.NotReady(logger, failure);
            return new ReadinessView(false, refusal.ToString());
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The database does not answer.")]
        public static partial void NotReady(ILogger logger, Exception failure);
    }
}

/// <summary>The answer of <c>/readyz</c>.</summary>
/// <param name="Ready">Whether requests can be served.</param>
/// <param name="Reason">Why not; absent when it is ready.</param>
internal sealed record ReadinessView(bool Ready, string? Reason = null);
