namespace ClaimTracker.Discord.Guilds;

/// <summary>Where messages are: a channel of a server, a thread, or a conversation of two.</summary>
/// <param name="ParentId">The category of a channel, the channel of a thread.</param>
/// <param name="Permissions">Only in the maps of an interaction: what the person who used it may do there.</param>
public sealed record Channel(
    Snowflake Id,
    ChannelType Type,
    Snowflake? GuildId = null,
    string? Name = null,
    Snowflake? ParentId = null,
    Permissions? Permissions = null,
    IReadOnlyList<PermissionOverwrite>? PermissionOverwrites = null
);

/// <summary>What a channel allows or denies a role (type 0) or one member (type 1), beside what the server says.</summary>
public sealed record PermissionOverwrite(Snowflake Id, int Type, Permissions Allow, Permissions Deny);

/// <summary>What kind of place a channel is. Kinds that Discord adds later come as their bare number.</summary>
public enum ChannelType
{
    Text = 0,
    DirectMessage = 1,
    Voice = 2,
    GroupMessage = 3,
    Category = 4,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    Stage = 13,
    Directory = 14,
    Forum = 15,
    Media = 16,
}
