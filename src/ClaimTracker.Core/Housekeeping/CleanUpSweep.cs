using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Sweeps;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Housekeeping;

/// <summary>Removes what has served its time, of all teams, a small batch at a time: whoever else writes waits for no more than one.</summary>
public sealed partial class CleanUpSweep(
    Databases databases,
    IOptions<OutboxOptions> outbox,
    TimeProvider time,
    ILogger<CleanUpSweep> logger
) : ISweep
{
    public string Name => "clean-up";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await using var db = databases.OpenUnowned();
        var leftovers = new Leftovers(db, time.GetUtcNow(), cancellationToken);
        var count =
            await leftovers.RemoveOffersAsync()
            + await leftovers.RemoveSkipsAsync()
            + await leftovers.RemoveDraftsAsync()
            + await leftovers.RemovePostsAsync(TimeSpan.FromDays(outbox.Value.KeepDays))
            + await leftovers.RemoveWatchedKeysAsync()
            + await leftovers.RemoveDeliveriesAsync()
            + await leftovers.RemoveQuestionsAsync();
        if (count > 0)
        {
            Log.Removed(logger, count);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Count} rows that had served their time were removed.")]
        public static partial void Removed(ILogger logger, int count);
    }
}
