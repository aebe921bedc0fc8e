namespace ClaimTracker.Discord.Rest;

/// <summary>A call that was given up because a limit would keep it longer than it may wait, or turned it away too often.</summary>
public sealed class DiscordRateLimitedException : DiscordException
{
    internal DiscordRateLimitedException(
        RestRoute route,
        string found,
        TimeSpan retryAfter,
        DiscordErrorCode? code = null
    )
        : base(
            route,
            retryAfter > TimeSpan.Zero
                ? $"{route.Key} needs a free place under Discord's limits; {found}. Try again in {retryAfter:c}."
                : $"{route.Key} needs a free place under Discord's limits; {found}. Try again later, or send less."
        ) => (RetryAfter, Code) = (retryAfter, code);

    /// <summary>How long from now the limit lasts; zero: not known.</summary>
    public TimeSpan RetryAfter { get; }

    /// <summary>Which limit, as Discord calls it, such as <see cref="DiscordErrorCode.SlowMode"/>; null: it did not say.</summary>
    public DiscordErrorCode? Code { get; }
}
