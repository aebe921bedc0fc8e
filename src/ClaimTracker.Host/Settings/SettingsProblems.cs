using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Settings;

/// <summary>Everything that is wrong with the configuration, found at start.</summary>
internal static class SettingsProblems
{
    /// <summary>A sentence for each problem of every feature; empty when the program can run.</summary>
    public static IReadOnlyList<string> Find(IServiceProvider services)
    {
        var problems = new List<string>();
        foreach (var probe in services.GetServices<SettingsProbe>())
        {
            try
            {
                _ = probe.Read();
            }
            catch (OptionsValidationException invalid)
            {
                problems.AddRange(invalid.Failures.Select(Plain));
            }
        }

        return problems;
    }

    /// <summary>The framework puts "Property Web:PageSize: " before what a validator says of a key.</summary>
    private static string Plain(string failure)
    {
        const string Prefix = "Property ";
        var end = failure.IndexOf(": ", StringComparison.Ordinal);
        return failure.StartsWith(Prefix, StringComparison.Ordinal) && end > 0
            ? $"{failure[Prefix.Length..end]} {failure[(end + 2)..]}"
            : failure;
    }
}
