using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Webhooks;

/// <summary>How other programs are told of decisions. Checked by <see cref="WebhookOptionsValidator"/> at start.</summary>
public sealed class WebhookOptions
{
    /// <summary>The configuration section these settings are read from.</summary>
    public const string Section = "Webhooks";

    /// <summary>How often it is looked for what waits. Default 5 s; 0.1 s to 10 min.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest time that the other side may take to answer. Default 15 s; 0.5 s to 1 min.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Most webhooks of one team, paused ones included. Default 10; 1 to 100.</summary>
    public int MostPerTeam { get; set; } = 10;

    /// <summary>
    /// An address of the operator's own network that webhooks may go to, as <c>http://cms.internal:3000</c>: its host and port are reached wherever
    /// they are, also without https. Absent: https and public addresses alone.
    /// </summary>
    public Uri? OwnNetwork { get; set; }
}

/// <summary>Says everything that is wrong with the section "Webhooks", with the key, the limit and the value.</summary>
public sealed class WebhookOptionsValidator : IValidateOptions<WebhookOptions>
{
    private const int MostHooks = 100;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ShortestAnswer = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new ValidateOptionsResultBuilder();
        Check(options.Every, Moment, LongestPause, "Webhooks:Every", problems);
        Check(options.Timeout, ShortestAnswer, LongestAnswer, "Webhooks:Timeout", problems);
        if (options.MostPerTeam is < 1 or > MostHooks)
        {
            problems.AddError($"must be between 1 and {MostHooks}; got {options.MostPerTeam}.", "Webhooks:MostPerTeam");
        }

        if (options.OwnNetwork is { } own && (!own.IsAbsoluteUri || own.Scheme is not ("http" or "https")))
        {
            problems.AddError(
                $"must be an http or https address, such as http://cms.internal:3000; got '{own.OriginalString}'.",
                "Webhooks:OwnNetwork"
            );
        }

        return problems.Build();
    }

    private static void Check(
        TimeSpan value,
        TimeSpan shortest,
        TimeSpan longest,
        string key,
        ValidateOptionsResultBuilder problems
    )
    {
        if (value < shortest || value > longest)
        {
            problems.AddError($"must be between {shortest} and {longest}; got {value}.", key);
        }
    }
}
