using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Sweeps;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Core.Watches;

/// <summary>Brings in the articles that feeds have told of, of all teams; two sites at a time, of each site one page after the other.</summary>
public sealed partial class WatchedItemSweep(
    Databases databases,
    WatchedItemWork work,
    TimeProvider time,
    ILogger<WatchedItemSweep> logger
) : ISweep
{
    private const int Batch = 50;
    private const int SitesAtOnce = 2;

    public string Name => "watched-articles";

    public TimeSpan Every => TimeSpan.FromSeconds(15);

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        List<DueItem> due;
        await using (var db = databases.OpenUnowned())
        {
            due = await db.ListDueItemsAsync(time.GetUtcNow(), Batch, cancellationToken);
        }

        await Parallel.ForEachAsync(
            due.GroupBy(item => new Uri(item.Address).IdnHost, StringComparer.OrdinalIgnoreCase),
            new ParallelOptions { MaxDegreeOfParallelism = SitesAtOnce, CancellationToken = cancellationToken },
            async (site, token) =>
            {
                foreach (var item in site)
                {
                    await TryBringInAsync(item, token);
                }
            }
        );
    }

    private async Task TryBringInAsync(DueItem due, CancellationToken cancellationToken)
    {
        try
        {
            await work.BringInAsync(due, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The others come in; this one is tried again when the time it was taken for is over.
            Log.Failed(logger, failure, due.Id, due.Team);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The watched article {Item} of team {Team} failed; it is tried again later.")]
        public static partial void Failed(ILogger logger, Exception failure, WatchedItemId item, TeamId team);
    }
}
