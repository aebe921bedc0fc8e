using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.State;

/// <summary>Something that happened in the world and that bots may be told over the gateway.</summary>
internal abstract record Happening;

internal sealed record ServerArrived(Server Server) : Happening;

/// <param name="IsOutage">Discord cannot reach the server for a while; the bot is still a member.</param>
internal sealed record ServerGone(Server Server, bool IsOutage) : Happening;

internal sealed record ChannelMade(Channel Channel) : Happening;

/// <param name="Nonce">What the sender gave; it is told once and then forgotten.</param>
internal sealed record MessagePosted(Message Message, JsonNode? Nonce) : Happening;

internal sealed record MessageEdited(Message Message) : Happening;

internal sealed record MessageDeleted(Message Message) : Happening;

/// <param name="Data">The interaction, as INTERACTION_CREATE carries it.</param>
internal sealed record InteractionStarted(JsonObject Data, Server? Server) : Happening;

/// <summary>What kind of thing changed, for whoever draws the world.</summary>
public enum ChangeKind
{
    Server,
    Channel,
    MessagePosted,
    MessageEdited,
    MessageDeleted,
    Typing,
    Interaction,
    Commands,
    Gateway,
    Fault,
}

/// <summary>Something that can be seen has changed.</summary>
/// <param name="Channel">Where; null: not in one channel.</param>
/// <param name="Message">Which message; null: none.</param>
public sealed record Change(ChangeKind Kind, Channel? Channel = null, Message? Message = null);
