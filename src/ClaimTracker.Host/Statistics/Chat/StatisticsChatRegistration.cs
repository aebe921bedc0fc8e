using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Statistics.Chat;

internal static class StatisticsChatRegistration
{
    public static IServiceCollection AddStatisticsChat(this IServiceCollection services) =>
        services.AddHandler<StatsCommand>();
}
