using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Teams.Chat;

internal static class TeamsChat
{
    public static IServiceCollection AddTeamsChat(this IServiceCollection services) =>
        services
            .AddSingleton<ChannelReport>()
            .AddSingleton<ZoneSuggestions>()
            .AddHandler<SetupHandler>()
            .AddSingleton<IReplyHandler, SetupHint>();
}
