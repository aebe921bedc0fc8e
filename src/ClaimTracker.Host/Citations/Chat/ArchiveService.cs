using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Citations.Archiving;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims.Chat;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Citations.Chat;

/// <summary>Has cited pages copied in the background, one after the other, and shows on the claims' cards what came of it.</summary>
internal sealed partial class ArchiveService(
    ArchiveWork work,
    TeamLanguage languages,
    CardKeeper keeper,
    IOptions<EvidenceOptions> options,
    TimeProvider time,
    ILogger<ArchiveService> logger
) : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (work.IsOn && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await GoOnAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A locked or lost database; what is wanted is still there afterwards.
                Log.Failed(logger, failure);
                await Task.Delay(AfterFailure, time, stoppingToken);
            }
        }
    }

    private async Task GoOnAsync(CancellationToken cancellationToken)
    {
        var (wasDue, settled) = await work.TryNextAsync(cancellationToken);
        if (!wasDue)
        {
            await work.WaitAsync(cancellationToken);
            return;
        }

        if (settled is not null)
        {
            Log.Settled(logger, settled.Claim, settled.Team, settled.State);
            keeper.Refresh(settled.Team, settled.Claim, await languages.OfAsync(settled.Team, cancellationToken));
        }

        await Task.Delay(options.Value.Archive.Pause, time, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The archived copy for {Claim} (team {Team}): {State}.")]
        public static partial void Settled(ILogger logger, ClaimNumber claim, TeamId team, ArchiveState state);

        [LoggerMessage(2, LogLevel.Error, "Asking for archived copies failed; it goes on in a minute.")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
