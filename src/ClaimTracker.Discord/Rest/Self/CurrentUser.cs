namespace ClaimTracker.Discord.Rest.Self;

/// <summary>The bot as a user.</summary>
public sealed record CurrentUser(Snowflake Id, string Username);
