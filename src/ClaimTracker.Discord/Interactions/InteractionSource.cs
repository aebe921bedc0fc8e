using ClaimTracker.Discord.Guilds;

namespace ClaimTracker.Discord.Interactions;

/// <summary>Who did something, where, in which language, and how to answer.</summary>
/// <param name="Id">Comes at least once; the router handles each once.</param>
/// <param name="Token">Answers it. A secret for as long as it lives.</param>
/// <param name="ReceivedAt">The clock's timestamp (<see cref="TimeProvider.GetTimestamp"/>) of its arrival; limits count from here.</param>
/// <param name="Member">The person in the server, with roles and with permissions in this channel; null outside servers.</param>
/// <param name="GuildId">The server; null in a conversation of two.</param>
/// <param name="AppPermissions">What the bot may do in this channel.</param>
/// <param name="Locale">The person's language, one of Discord's codes.</param>
/// <param name="GuildLocale">The server's language; null outside servers.</param>
/// <param name="AttachmentSizeLimit">Of one file, in bytes.</param>
public sealed record InteractionSource(
    Snowflake Id,
    Snowflake ApplicationId,
    InteractionToken Token,
    long ReceivedAt,
    User User,
    Member? Member = null,
    Snowflake? GuildId = null,
    Snowflake? ChannelId = null,
    Channel? Channel = null,
    Permissions AppPermissions = Permissions.None,
    string Locale = "en-US",
    string? GuildLocale = null,
    long AttachmentSizeLimit = Messages.OutgoingFile.UsualMostBytes
)
{
    /// <summary>The name that others see of this person here.</summary>
    public string PersonName => string.IsNullOrWhiteSpace(Member?.Nick) ? User.DisplayName : Member.Nick;
}

/// <summary>The token of an interaction. Prints as dots, so that no log ever holds one.</summary>
public readonly record struct InteractionToken(string Secret)
{
    public override string ToString() => "…";
}
