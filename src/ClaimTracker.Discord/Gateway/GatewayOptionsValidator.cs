using Microsoft.Extensions.Options;

namespace ClaimTracker.Discord.Gateway;

/// <summary>Says everything that is wrong with the section "Discord:Gateway", with the key, the limit and the value.</summary>
public sealed class GatewayOptionsValidator : IValidateOptions<GatewayOptions>
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly int KnownIntents = Enum.GetValues<GatewayIntents>()
        .Aggregate(0, (all, one) => all | (int)one);

    public ValidateOptionsResult Validate(string? name, GatewayOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new ValidateOptionsResultBuilder();
        CheckPresence(options, problems);
        CheckCounts(options, problems);
        CheckTimes(options, problems);
        return problems.Build();
    }

    private static void CheckPresence(GatewayOptions options, ValidateOptionsResultBuilder problems)
    {
        if (((int)options.Intents & ~KnownIntents) != 0)
        {
            problems.AddError(
                $"must be names of intents, such as 'Guilds, GuildMessages'; got {(int)options.Intents}.",
                Key(nameof(options.Intents))
            );
        }

        if (!Enum.IsDefined(options.Status))
        {
            problems.AddError(OneOf<OnlineStatus>((int)options.Status), Key(nameof(options.Status)));
        }

        if (!Enum.IsDefined(options.ActivityKind))
        {
            problems.AddError(OneOf<ActivityKind>((int)options.ActivityKind), Key(nameof(options.ActivityKind)));
        }

        if (options.Activity?.Length > GatewayActivity.MostChars)
        {
            problems.AddError(
                $"must have at most {GatewayActivity.MostChars} characters; it has {options.Activity.Length}.",
                Key(nameof(options.Activity))
            );
        }
    }

    private static void CheckCounts(GatewayOptions options, ValidateOptionsResultBuilder problems)
    {
        Between(options.Workers, 1, 256, nameof(options.Workers), problems);
        Between(options.QueueLimit, 16, 1_000_000, nameof(options.QueueLimit), problems);
        Between(options.QueueBytes, 1024 * 1024, 4L * 1024 * 1024 * 1024, nameof(options.QueueBytes), problems);
        Between(options.SessionsPerHour, 1, 40, nameof(options.SessionsPerHour), problems);
    }

    private static void CheckTimes(GatewayOptions options, ValidateOptionsResultBuilder problems)
    {
        Between(options.HandlerTimeout, Second, Second * 3600, nameof(options.HandlerTimeout), problems);
        Between(options.HelloTimeout, Second, Second * 120, nameof(options.HelloTimeout), problems);
        Between(options.ReadyTimeout, Second, Second * 120, nameof(options.ReadyTimeout), problems);
        Between(options.CloseTimeout, Second / 10, Second * 30, nameof(options.CloseTimeout), problems);
        Between(options.LongestPause, Second, Second * 600, nameof(options.LongestPause), problems);
        Between(options.StableAfter, Second, Second * 600, nameof(options.StableAfter), problems);
        Between(options.DrainTimeout, TimeSpan.Zero, Second * 60, nameof(options.DrainTimeout), problems);
    }

    private static void Between<T>(T value, T least, T most, string setting, ValidateOptionsResultBuilder problems)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            problems.AddError($"must be between {least} and {most}; got {value}.", Key(setting));
        }
    }

    private static string OneOf<T>(int value)
        where T : struct, Enum => $"must be one of {string.Join(", ", Enum.GetNames<T>())}; got {value}.";

    private static string Key(string setting) => $"{GatewayOptions.Section}:{setting}";
}
