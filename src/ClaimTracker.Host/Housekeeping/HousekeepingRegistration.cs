using ClaimTracker.Core.Housekeeping;
using ClaimTracker.Host.Scheduling;

namespace ClaimTracker.Host.Housekeeping;

internal static class HousekeepingRegistration
{
    /// <summary>The removal of what has served its time.</summary>
    public static IServiceCollection AddHousekeeping(this IServiceCollection services) =>
        services.AddSweep<CleanUpSweep>();
}
