using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Host.Web.Health;

/// <summary>Whether the database answers and has the tables this program needs.</summary>
internal sealed partial class Readiness(IDatabase database, ILogger<Readiness> logger)
{
    public async Task<ReadinessView> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await database.IsBehindAsync(cancellationToken)
                ? new ReadinessView(
                    false,
                    "The database has an older schema; run 'claimtracker db migrate' or start the program again."
                )
                : new ReadinessView(true);
        }
        catch (Exception failure) when (database.Explain(failure) is { } refusal)
        {
            // Everybody may ask, so the path or the server's name stays in the log.
            Log.NotReady(logger, refusal, failure);
            return new ReadinessView(false, "The database cannot be used; the program's log says why.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Not ready: {Refusal}")]
        public static partial void NotReady(ILogger logger, Refusal refusal, Exception failure);
    }
}

/// <summary>The answer of <c>/readyz</c>.</summary>
/// <param name="Ready">Whether requests can be served.</param>
/// <param name="Reason">Why not; absent when it is ready.</param>
internal sealed record ReadinessView(bool Ready, string? Reason = null);
