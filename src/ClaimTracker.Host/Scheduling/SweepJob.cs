using ClaimTracker.Core.Sweeps;
using Quartz;

namespace ClaimTracker.Host.Scheduling;

/// <summary>Runs one sweep once. All that matters is in our own tables: losing Quartz's loses nothing.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SweepJob(IEnumerable<ISweep> sweeps, ILogger<SweepJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = context.JobDetail.Key.Name;
        if (sweeps.FirstOrDefault(sweep => sweep.Name == name) is not { } sweep)
        {
            // Another program of the cluster knows it, or an earlier version did.
            return;
        }

        try
        {
            await sweep.SweepAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A locked or lost database; what is due is still there the next time.
            Log.Failed(logger, failure, name, sweep.Every);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The sweep “{Sweep}” failed; it runs again in {Every}.")]
        public static partial void Failed(ILogger logger, Exception failure, string sweep, TimeSpan every);
    }
}
