namespace ClaimTracker.Discord.Guilds;

/// <summary>A Discord server. Inside an interaction only the id, the locale and the features are filled in.</summary>
public sealed record Guild(
    Snowflake Id,
    string? Name = null,
    Snowflake? OwnerId = null,
    IReadOnlyList<Role>? Roles = null,
    string? PreferredLocale = null
);
