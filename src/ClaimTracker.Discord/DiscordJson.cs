using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;

namespace ClaimTracker.Discord;

/// <summary>How everything is read and written: names in snake case, nothing written that is null, unknown fields ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = false,
    Converters = [typeof(AddressConverter)]
)]
[JsonSerializable(typeof(InteractionWire))]
[JsonSerializable(typeof(CallbackWire))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(GuildWire))]
[JsonSerializable(typeof(ReadyGuilds))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(IReadOnlyList<CommandWire>))]
[JsonSerializable(typeof(IReadOnlyList<JsonElement>))]
[JsonSerializable(typeof(GuildEndpoints.Recipient))]
[JsonSerializable(typeof(ThreadEndpoints.ThreadWire))]
[JsonSerializable(typeof(CommandWire))]
[JsonSerializable(typeof(PublishedCommand))]
[JsonSerializable(typeof(IReadOnlyList<Component>))]
[JsonSerializable(typeof(IReadOnlyList<Embed>))]
[JsonSerializable(typeof(AllowedMentions))]
internal sealed partial class DiscordJson : JsonSerializerContext;
