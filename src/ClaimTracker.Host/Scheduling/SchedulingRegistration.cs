using ClaimTracker.Core.Sweeps;
using ClaimTracker.Host.Database;
using Microsoft.Data.SqlClient;
using Quartz;

namespace ClaimTracker.Host.Scheduling;

internal static class SchedulingRegistration
{
    private const string SchedulerName = "claimtracker";
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(10);

    /// <summary>Adds a sweep: it runs while the program serves.</summary>
    public static IServiceCollection AddSweep<TSweep>(this IServiceCollection services)
        where TSweep : class, ISweep => services.AddSingleton<ISweep, TSweep>();

    /// <summary>
    /// The scheduler that runs the sweeps: in memory with SQLite, where there is one program; with SQL Server in its tables there, so that
    /// several programs share the work.
    /// </summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddQuartz(quartz =>
            {
                quartz.ConfigureScheduler(scheduler =>
                {
                    scheduler.InstanceName = SchedulerName;
                    scheduler.GenerateInstanceId = true;
                });
                if (SqlServerOf(configuration) is { } connection)
                {
                    quartz.UsePersistentStore(store =>
                    {
                        store.UseSqlServer(SqlClientFactory.Instance, connection);
                        store.ProvisionSchema();
                        store.UseSystemTextJsonSerializer();
                        store.UseClustering(cluster => cluster.CheckinInterval = CheckIn);
                    });
                }
            })
            .AddHostedService<SweepSchedule>()
            .AddQuartzHostedService(service => service.WaitForJobsToComplete = true);

    private static string? SqlServerOf(IConfiguration configuration)
    {
        var section = configuration.GetSection(DatabaseOptions.Section);
        var isSqlServer =
            Enum.TryParse<DatabaseProvider>(section[nameof(DatabaseOptions.Provider)], ignoreCase: true, out var chosen)
            && chosen == DatabaseProvider.SqlServer;
        return isSqlServer
            ? section[$"{nameof(DatabaseOptions.SqlServer)}:{nameof(SqlServerSettings.ConnectionString)}"]
            : null;
    }
}
