using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Outbox;

/// <summary>How what the program posts by itself is delivered. Checked by <see cref="OutboxOptionsValidator"/> at start.</summary>
public sealed class OutboxOptions
{
    /// <summary>The configuration section these settings are read from.</summary>
    public const string Section = "Outbox";

    /// <summary>How often the outbox is looked into. Default 5 s; 0.1 s to 10 min.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many posts a team gets each time, so that after a standstill its channels are not flooded. Default 2; 1 to 100.</summary>
    public int PostsAtOnce { get; set; } = 2;

    /// <summary>Longest time one post may take; a try that was broken off is looked into after that. Default 1 min; 0.5 s to 10 min.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Pause after a first failure; each further one doubles it, up to 10 min. Default 5 s; 0.1 s to 10 min.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>For how many days it is remembered what was posted. Default 90; 7 to 3650.</summary>
    public int KeepDays { get; set; } = 90;
}

/// <summary>Says everything that is wrong with the section "Outbox", with the key, the limit and the value.</summary>
public sealed class OutboxOptionsValidator : IValidateOptions<OutboxOptions>
{
    private const int MostAtOnce = 100;
    private const int FewestDays = 7;
    private const int MostDays = 3650;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, OutboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new ValidateOptionsResultBuilder();
        Check(options.Every, Moment, "Outbox:Every", problems);
        Check(options.Patience, TimeSpan.FromSeconds(0.5), "Outbox:Patience", problems);
        Check(options.RetryDelay, Moment, "Outbox:RetryDelay", problems);
        if (options.PostsAtOnce is < 1 or > MostAtOnce)
        {
            problems.AddError($"must be between 1 and {MostAtOnce}; got {options.PostsAtOnce}.", "Outbox:PostsAtOnce");
        }

        if (options.KeepDays is < FewestDays or > MostDays)
        {
            problems.AddError(
                $"must be between {FewestDays} and {MostDays}; got {options.KeepDays}.",
                "Outbox:KeepDays"
            );
        }

        return problems.Build();
    }

    private static void Check(TimeSpan value, TimeSpan shortest, string key, ValidateOptionsResultBuilder problems)
    {
        if (value < shortest || value > Longest)
        {
            problems.AddError($"must be between {shortest} and {Longest}; got {value}.", key);
        }
    }
}
