using System.Diagnostics.Metrics;
using ClaimTracker.Discord.Rest.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Discord.Rest;

public static class RestRegistration
{
    /// <summary>
    /// Registers <see cref="RestClient"/>, which reads <see cref="DiscordOptions"/> and <see cref="RestOptions"/>. Both are validated at
    /// start; which configuration they come from is for the program to say. A <see cref="TimeProvider"/> that is registered is used.
    /// </summary>
    public static IServiceCollection AddDiscordRest(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<DiscordOptions>().ValidateOnStart();
        services.AddOptions<RestOptions>().ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<DiscordOptions>, RestAddressValidator>()
        );
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RestOptions>, RestOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new RestMetrics(provider.GetService<IMeterFactory>()));
        services.TryAddSingleton(Create);
        return services;
    }

    private static RestClient Create(IServiceProvider provider) =>
        new(
            provider.GetRequiredService<IOptions<DiscordOptions>>().Value,
            provider.GetRequiredService<IOptions<RestOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<RestMetrics>(),
            provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance,
            SocketHandler.Create()
        );
}
