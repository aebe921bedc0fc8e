using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Settings;

internal static class SettingsRegistration
{
    /// <summary>Registers a feature's settings: their section, their class and the validator that knows their ranges.</summary>
    /// <param name="apart">Names inside the section that are registered as sections of their own.</param>
    public static IServiceCollection AddSettings<TOptions, TValidator>(
        this IServiceCollection services,
        string section,
        params string[] apart
    )
        where TOptions : class, new()
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddOptions<TOptions>();
        services.AddSingleton(provider => new SettingsBinder<TOptions>(
            provider.GetRequiredService<IConfiguration>(),
            section,
            apart
        ));
        services.AddSingleton<IConfigureOptions<TOptions>>(provider =>
            provider.GetRequiredService<SettingsBinder<TOptions>>()
        );
        services.AddSingleton<IValidateOptions<TOptions>>(provider =>
            provider.GetRequiredService<SettingsBinder<TOptions>>()
        );
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        services.AddSingleton(provider => new SettingsProbe(
            section,
            typeof(TOptions),
            () => provider.GetRequiredService<IOptions<TOptions>>().Value
        ));
        return services;
    }
}

/// <summary>Lets all settings be tried at start, whatever their class.</summary>
/// <param name="Section">The section they are read from.</param>
/// <param name="Options">Their class.</param>
/// <param name="Read">Reads and validates them; throws <see cref="OptionsValidationException"/>.</param>
internal sealed record SettingsProbe(string Section, Type Options, Func<object> Read);
