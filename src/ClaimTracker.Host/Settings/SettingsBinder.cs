using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Settings;

/// <summary>Reads one section into its options class and says everything that is wrong with it, not only the first thing.</summary>
/// <remarks>The framework's binder throws at the first value it cannot read and passes over names it does not know.</remarks>
/// <param name="apart">Names inside the section that are sections with settings classes of their own.</param>
internal sealed class SettingsBinder<TOptions>(
    IConfiguration configuration,
    string section,
    IReadOnlyList<string> apart
) : IConfigureOptions<TOptions>, IValidateOptions<TOptions>
    where TOptions : class
{
    public void Configure(TOptions options) =>
        SettingsWalk.Bind(configuration.GetSection(section), options, section, apart, report: null);

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var problems = new List<string>();
        SettingsWalk.Bind(configuration.GetSection(section), options, section, apart, problems.Add);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
