namespace ClaimTracker.Discord.Gateway;

/// <summary>
/// Which groups of events Discord sends (https://discord.com/developers/docs/events/gateway#gateway-intents). Interactions come always,
/// even with <see cref="None"/>. A privileged one must also be switched on in the Developer Portal, or Discord closes with 4014.
/// </summary>
[Flags]
public enum GatewayIntents
{
    None = 0,

    /// <summary>Servers joined and left, channels, threads and roles.</summary>
    Guilds = 1 << 0,

    /// <summary>Privileged: members who join, leave or change.</summary>
    GuildMembers = 1 << 1,

    GuildModeration = 1 << 2,
    GuildExpressions = 1 << 3,
    GuildIntegrations = 1 << 4,
    GuildWebhooks = 1 << 5,
    GuildInvites = 1 << 6,
    GuildVoiceStates = 1 << 7,

    /// <summary>Privileged: who is online.</summary>
    GuildPresences = 1 << 8,

    GuildMessages = 1 << 9,
    GuildMessageReactions = 1 << 10,
    GuildMessageTyping = 1 << 11,
    DirectMessages = 1 << 12,
    DirectMessageReactions = 1 << 13,
    DirectMessageTyping = 1 << 14,

    /// <summary>Privileged: the text of messages that do not mention the bot.</summary>
    MessageContent = 1 << 15,

    GuildScheduledEvents = 1 << 16,
    AutoModerationConfiguration = 1 << 20,
    AutoModerationExecution = 1 << 21,
    GuildMessagePolls = 1 << 24,
    DirectMessagePolls = 1 << 25,

    /// <summary>The three that need a switch in the Developer Portal.</summary>
    Privileged = GuildMembers | GuildPresences | MessageContent,
}
