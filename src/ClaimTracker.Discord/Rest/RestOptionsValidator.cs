using System.Globalization;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Discord.Rest;

/// <summary>Says everything that is wrong with the section "Discord:Rest", with the key, the limit and the value.</summary>
public sealed class RestOptionsValidator : IValidateOptions<RestOptions>
{
    public ValidateOptionsResult Validate(string? name, RestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new ValidateOptionsResultBuilder();
        if (options.Project is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            problems.AddError($"must be an http or https address; got '{options.Project}'.", "Discord:Rest:Project");
        }

        Check(problems, nameof(options.Timeout), options.Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));
        Check(
            problems,
            nameof(options.AnswerTimeout),
            options.AnswerTimeout,
            TimeSpan.FromSeconds(0.1),
            TimeSpan.FromSeconds(3)
        );
        Check(problems, nameof(options.Tries), options.Tries, 1, 10);
        Check(problems, nameof(options.RetryDelay), options.RetryDelay, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Check(problems, nameof(options.LimitedTries), options.LimitedTries, 1, 20);
        Check(
            problems,
            nameof(options.LongestWait),
            options.LongestWait,
            TimeSpan.FromSeconds(1),
            TimeSpan.FromHours(1)
        );
        Check(problems, nameof(options.CallsPerSecond), options.CallsPerSecond, 1, 1000);
        return problems.Build();
    }

    private static void Check<T>(ValidateOptionsResultBuilder problems, string key, T value, T least, T most)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            problems.AddError(
                string.Create(CultureInfo.InvariantCulture, $"must be between {least} and {most}; got {value}."),
                $"{RestOptions.Section}:{key}"
            );
        }
    }
}
