using ClaimTracker.Discord.Guilds;

namespace ClaimTracker.Discord.Messages;

/// <summary>A message as Discord shows it to the bot.</summary>
/// <param name="Content">
/// Blank when there is none, and also when the bot lacks the message content intent: only its own messages, those that mention it, direct
/// messages and the target of a message menu come with their words.
/// </param>
public sealed record Message(
    Snowflake Id,
    Snowflake ChannelId,
    User? Author = null,
    string? Content = null,
    IReadOnlyList<Attachment>? Attachments = null,
    IReadOnlyList<MessageEmbed>? Embeds = null,
    MessageFlags Flags = MessageFlags.None,
    DateTimeOffset? Timestamp = null,
    Snowflake? GuildId = null
)
{
    /// <summary>Where a person reads the message. For a direct message the server's place says <c>@me</c>.</summary>
    public Uri Link(Snowflake? guildId) =>
        new($"https://discord.com/channels/{guildId?.ToString() ?? "@me"}/{ChannelId}/{Id}");
}

/// <summary>What a link or a bot added below a message, as far as this library reads it back.</summary>
public sealed record MessageEmbed(
    string? Title = null,
    string? Description = null,
    string? Url = null,
    MessageEmbedFooter? Footer = null
);

public sealed record MessageEmbedFooter(string Text);

[Flags]
public enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,

    /// <summary>Only the person whose interaction is answered sees it.</summary>
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,

    /// <summary>The message is made of components alone. Once set on a message it stays.</summary>
    ComponentsV2 = 1 << 15,
}
