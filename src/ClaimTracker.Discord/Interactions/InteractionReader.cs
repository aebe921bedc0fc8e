using System.Text.Json;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Interactions;

/// <summary>Reads INTERACTION_CREATE.</summary>
public static class InteractionReader
{
    private const int Command = 2;
    private const int Component = 3;
    private const int Suggest = 4;
    private const int ModalSubmit = 5;

    /// <summary>The interaction, or null when it is of a kind that this library does not know or lacks what its kind must have.</summary>
    /// <param name="json">The <c>d</c> of the event.</param>
    /// <param name="receivedAt">See <see cref="InteractionSource"/>.</param>
    /// <exception cref="JsonException">A known field is of another type than Discord documents.</exception>
    public static Interaction? Read(JsonElement json, long receivedAt) =>
        json.Deserialize(DiscordJson.Default.InteractionWire) is { Data: { } data } wire
        && Source(wire, receivedAt) is { } source
            ? Read(wire, data, source)
            : null;

    private static Interaction? Read(InteractionWire wire, InteractionDataWire data, InteractionSource source) =>
        wire.Type switch
        {
            Command => ReadCommand(data, source),
            Suggest => ReadSuggest(data, source),
            Component when data.CustomId is { } id && wire.Message is { } message => new ComponentInteraction(
                source,
                id,
                data.Values ?? [],
                data.Resolved ?? Resolved.Nothing,
                message
            ),
            ModalSubmit when data.CustomId is { } id => new ModalInteraction(
                source,
                id,
                new FieldValues(FieldReader.Read(data.Components), data.Resolved ?? Resolved.Nothing),
                wire.Message
            ),
            _ => null,
        };

    private static Interaction? ReadCommand(InteractionDataWire data, InteractionSource source) =>
        ((CommandType?)data.Type ?? CommandType.Slash, data.Name) switch
        {
            (CommandType.Slash, { } name) => ReadSlash(data, name, source),
            (CommandType.Message, { } name) when Target(data, data.Resolved?.Messages) is { } message =>
                new MessageMenuInteraction(source, name, message),
            (CommandType.User, { } name) when Target(data, data.Resolved?.Users) is { } person =>
                new UserMenuInteraction(source, name, person),
            _ => null,
        };

    private static SlashInteraction ReadSlash(InteractionDataWire data, string name, InteractionSource source)
    {
        var (path, options) = CommandPath.Walk(name, data.Options);
        return new SlashInteraction(source, path, data.Id ?? default, Values(options, data));
    }

    private static SuggestInteraction? ReadSuggest(InteractionDataWire data, InteractionSource source)
    {
        var (path, options) = CommandPath.Walk(data.Name ?? "", data.Options);
        var values = Values(options, data);
        return options.FirstOrDefault(option => option.Focused) is { Name: { } option }
            ? new SuggestInteraction(source, path, option, values.Text(option) ?? "", values)
            : null;
    }

    private static OptionValues Values(IEnumerable<OptionValueWire> options, InteractionDataWire data) =>
        new(
            options
                .Where(option => option is { Name: not null, Value: not null })
                .Select(option => KeyValuePair.Create(option.Name!, option.Value!.Value)),
            data.Resolved ?? Resolved.Nothing
        );

    private static T? Target<T>(InteractionDataWire data, IReadOnlyDictionary<Snowflake, T>? map)
        where T : class => data.TargetId is { } id ? map?.GetValueOrDefault(id) : null;

    private static InteractionSource? Source(InteractionWire wire, long receivedAt) =>
        (wire.Member?.User ?? wire.User) is { } user && wire.Token is { Length: > 0 } token
            ? new InteractionSource(
                wire.Id,
                wire.ApplicationId,
                new InteractionToken(token),
                receivedAt,
                user,
                wire.Member,
                wire.GuildId,
                wire.ChannelId ?? wire.Channel?.Id,
                wire.Channel,
                wire.AppPermissions ?? Permissions.None,
                wire.Locale ?? wire.GuildLocale ?? "en-US",
                wire.GuildLocale,
                wire.AttachmentSizeLimit ?? OutgoingFile.UsualMostBytes
            )
            : null;
}
