namespace ClaimTracker.Discord.Guilds;

/// <summary>A role of a server. The role whose id is the server's own is "everyone".</summary>
public sealed record Role(Snowflake Id, string Name, Permissions Permissions = Permissions.None);
