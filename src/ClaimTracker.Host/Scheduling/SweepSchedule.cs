using ClaimTracker.Core.Sweeps;
using Quartz;

namespace ClaimTracker.Host.Scheduling;

/// <summary>Tells Quartz of every sweep, once the program has started. Runs that were missed are folded into one.</summary>
internal sealed class SweepSchedule(ISchedulerFactory schedulers, IEnumerable<ISweep> sweeps) : IHostedService
{
    /// <summary>How Quartz calls the group of all sweeps.</summary>
    internal const string Group = "sweeps";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var sweep in sweeps)
        {
            await scheduler.ScheduleJob(
                Job(sweep),
                [Trigger(sweep)],
                new ScheduleJobOptions { Replace = true },
                cancellationToken
            );
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static IJobDetail Job(ISweep sweep) =>
        JobBuilder.Create<SweepJob>().WithIdentity(sweep.Name, Group).Build();

    private static ITrigger Trigger(ISweep sweep) =>
        TriggerBuilder
            .Create()
            .WithIdentity(sweep.Name, Group)
            .StartNow()
            .WithSimpleSchedule(schedule =>
                schedule
                    .WithInterval(sweep.Every)
                    .RepeatForever()
                    .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)
            )
            .Build();
}
