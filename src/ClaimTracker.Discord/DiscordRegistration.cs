using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ClaimTracker.Discord;

public static class DiscordRegistration
{
    /// <summary>
    /// Registers a bot: REST, gateway, router, endpoints. Settings come from the section "Discord". Handlers are registered beside it, as
    /// <see cref="ISlashHandler"/>, <see cref="IMessageMenuHandler"/>, <see cref="IUserMenuHandler"/>, <see cref="IComponentHandler"/> or
    /// <see cref="IModalHandler"/>, each as a singleton; who wants to know of servers registers an <see cref="IGuildHandler"/>,
    /// who wants to know of replies an <see cref="IReplyHandler"/>.
    /// </summary>
    public static IServiceCollection AddDiscordBot(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<DiscordOptions>().BindConfiguration(DiscordOptions.Section);
        services.AddOptions<RestOptions>().BindConfiguration(RestOptions.Section);
        services.AddDiscordRest();
        services.AddSingleton<IGatewayDirectory, GatewayFinder>();
        services.AddSingleton<IInteractionAnswers, InteractionAnswers>();
        services.AddSingleton<ChannelCalls>();
        services.AddSingleton<MessageEndpoints>();
        services.AddSingleton<ThreadEndpoints>();
        services.AddSingleton<GuildEndpoints>();
        services.AddSingleton<ChannelInspection>();
        services.AddSingleton<CommandIds>();
        services.AddSingleton<CommandEndpoints>();
        services.AddSingleton<RoutingTable>();
        services.AddSingleton<InteractionRouter>();
        services.AddSingleton<RoutingMetrics>();

        // Stopped in reverse: the gateway first, so that nothing new comes in while the inbox finishes.
        services.AddSingleton<InteractionInbox>();
        services.AddSingleton<GuildInbox>();
        services.AddSingleton<IGatewayHandler, EventSwitch>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<InteractionInbox>());
        services.AddDiscordGateway();
        services.AddHostedService<CommandPublisher>();
        return services;
    }
}
