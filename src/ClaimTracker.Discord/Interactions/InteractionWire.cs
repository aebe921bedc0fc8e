using System.Text.Json;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Interactions;

/// <summary>An interaction as it comes over the wire. Everything may be absent.</summary>
internal sealed record InteractionWire
{
    public Snowflake Id { get; init; }

    public Snowflake ApplicationId { get; init; }

    public int Type { get; init; }

    public string? Token { get; init; }

    public InteractionDataWire? Data { get; init; }

    public Snowflake? GuildId { get; init; }

    public Snowflake? ChannelId { get; init; }

    public Channel? Channel { get; init; }

    public Member? Member { get; init; }

    public User? User { get; init; }

    public Message? Message { get; init; }

    public Permissions? AppPermissions { get; init; }

    public string? Locale { get; init; }

    public string? GuildLocale { get; init; }

    public long? AttachmentSizeLimit { get; init; }
}

internal sealed record InteractionDataWire
{
    public Snowflake? Id { get; init; }

    public string? Name { get; init; }

    public int? Type { get; init; }

    public IReadOnlyList<OptionValueWire>? Options { get; init; }

    public Resolved? Resolved { get; init; }

    public Snowflake? TargetId { get; init; }

    public string? CustomId { get; init; }

    public IReadOnlyList<string>? Values { get; init; }

    public IReadOnlyList<FieldWire>? Components { get; init; }
}

internal sealed record OptionValueWire
{
    public string? Name { get; init; }

    public int Type { get; init; }

    public JsonElement? Value { get; init; }

    public IReadOnlyList<OptionValueWire>? Options { get; init; }

    public bool Focused { get; init; }
}

/// <summary>A part of a modal that was sent: a label or row around a field, or the field.</summary>
internal sealed record FieldWire
{
    public int Type { get; init; }

    public string? CustomId { get; init; }

    public JsonElement? Value { get; init; }

    public IReadOnlyList<string>? Values { get; init; }

    public FieldWire? Component { get; init; }

    public IReadOnlyList<FieldWire>? Components { get; init; }
}
