using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Settings;

/// <summary>Reads one section into its options class and says everything that is wrong with it, not only the first thing.</summary>
/// <remarks>The framework's binder throws at the first value it cannot read and passes over names it does not know.</remarks>
internal sealed class SettingsBinder<TOptions>(IConfiguration configuration, string section)
    : IConfigureOptions<TOptions>,
        IValidateOptions<TOptions>
    where TOptions : class
{
    public void Configure(TOptions options) =>
        SettingsWalk.Bind(configuration.GetSection(section), options, section, report: null);

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var problems = new List<string>();
        SettingsWalk.Bind(configuration.GetSection(section), options, section, problems.Add);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
