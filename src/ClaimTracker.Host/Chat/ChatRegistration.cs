using ClaimTracker.Discord;
using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Settings;

namespace ClaimTracker.Host.Chat;

internal static class ChatRegistration
{
    private static readonly Type[] HandlerKinds =
    [
        typeof(ISlashHandler),
        typeof(IMessageMenuHandler),
        typeof(IUserMenuHandler),
        typeof(IComponentHandler),
        typeof(IModalHandler),
        typeof(IGuildHandler),
    ];

    /// <summary>The settings of the Discord client, so that they are checked with all others.</summary>
    public static IServiceCollection AddChatSettings(this IServiceCollection services) =>
        services
            .AddSettings<DiscordOptions, RestAddressValidator>(DiscordOptions.Section, "Gateway", "Rest")
            .AddSettings<GatewayOptions, GatewayOptionsValidator>(GatewayOptions.Section)
            .AddSettings<RestOptions, RestOptionsValidator>(RestOptions.Section);

    /// <summary>The bot, and what every feature's handlers stand on.</summary>
    public static IServiceCollection AddChatDoor(this IServiceCollection services) =>
        services.AddDiscordBot().AddSingleton<ChatDoor>().AddSingleton<CommandLinks>().AddHandler<GuildTeams>();

    /// <summary>Registers a class as every kind of handler that it is.</summary>
    public static IServiceCollection AddHandler<THandler>(this IServiceCollection services)
        where THandler : class
    {
        services.AddSingleton<THandler>();
        foreach (var kind in HandlerKinds.Where(kind => kind.IsAssignableFrom(typeof(THandler))))
        {
            services.AddSingleton(kind, provider => provider.GetRequiredService<THandler>());
        }

        return services;
    }
}
