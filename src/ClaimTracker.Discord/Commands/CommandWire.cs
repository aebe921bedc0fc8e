using System.Text.Json.Serialization;
using ClaimTracker.Discord.Guilds;

namespace ClaimTracker.Discord.Commands;

/// <summary>A command as it goes over the wire, out and in. What is absent and what is Discord's default are the same here.</summary>
internal sealed record CommandWire
{
    public Snowflake? Id { get; init; }

    public CommandType Type { get; init; } = CommandType.Slash;

    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public string? Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public IReadOnlyList<OptionWire>? Options { get; init; }

    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>0: servers. Global commands only.</summary>
    public IReadOnlyList<int>? Contexts { get; init; }

    /// <summary>0: installed in a server. Global commands only.</summary>
    public IReadOnlyList<int>? IntegrationTypes { get; init; }

    /// <summary>What tells two commands of one place apart.</summary>
    [JsonIgnore]
    public (CommandType, string) Key => (Type, Name);
}

internal sealed record OptionWire
{
    public OptionType Type { get; init; }

    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public string? Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public bool? Required { get; init; }

    public IReadOnlyList<ChoiceWire>? Choices { get; init; }

    public bool? Autocomplete { get; init; }

    public double? MinValue { get; init; }

    public double? MaxValue { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    public IReadOnlyList<OptionWire>? Options { get; init; }
}

internal sealed record ChoiceWire
{
    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public required string Value { get; init; }
}
