using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Interactions;

/// <summary>The things that an interaction names by id. Any map may be absent, and so may any id.</summary>
public sealed record Resolved(
    IReadOnlyDictionary<Snowflake, User>? Users = null,
    IReadOnlyDictionary<Snowflake, Member>? Members = null,
    IReadOnlyDictionary<Snowflake, Role>? Roles = null,
    IReadOnlyDictionary<Snowflake, Channel>? Channels = null,
    IReadOnlyDictionary<Snowflake, Message>? Messages = null,
    IReadOnlyDictionary<Snowflake, Attachment>? Attachments = null
)
{
    public static Resolved Nothing { get; } = new();
}
