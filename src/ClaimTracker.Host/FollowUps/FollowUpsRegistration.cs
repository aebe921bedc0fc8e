using ClaimTracker.Core.FollowUps;
using ClaimTracker.Host.Scheduling;

namespace ClaimTracker.Host.FollowUps;

internal static class FollowUpsRegistration
{
    /// <summary>What people do to follow-ups, and the sweep that finds those that have come up.</summary>
    public static IServiceCollection AddFollowUps(this IServiceCollection services) =>
        services.AddSingleton<FollowUpWork>().AddSweep<FollowUpSweep>();
}
