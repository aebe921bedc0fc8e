namespace ClaimTracker.Discord.Guilds;

/// <summary>A person or a bot, the same in every server.</summary>
/// <param name="GlobalName">The name the person chose to show; null: none chosen.</param>
/// <param name="Bot">True for bots; absent for people.</param>
public sealed record User(Snowflake Id, string Username, string? GlobalName = null, bool Bot = false)
{
    /// <summary>The name that other people see, where no server-specific one is known.</summary>
    public string DisplayName => string.IsNullOrWhiteSpace(GlobalName) ? Username : GlobalName;
}
