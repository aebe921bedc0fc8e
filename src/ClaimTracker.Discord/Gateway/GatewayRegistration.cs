using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Discord.Gateway;

public static class GatewayRegistration
{
    /// <summary>
    /// Registers a <see cref="GatewayShard"/> that runs with the program, and its settings. Needs an <see cref="IGatewayDirectory"/>, an
    /// <see cref="IGatewayHandler"/> and <see cref="DiscordOptions"/> from elsewhere.
    /// </summary>
    public static IServiceCollection AddDiscordGateway(this IServiceCollection services)
    {
        services.AddOptions<GatewayOptions>().BindConfiguration(GatewayOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<GatewayOptions>, GatewayOptionsValidator>()
        );
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<GatewayShard>();
        services.AddHostedService<GatewayService>();
        return services;
    }
}
