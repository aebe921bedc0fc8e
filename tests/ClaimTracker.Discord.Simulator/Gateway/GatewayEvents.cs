using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Gateway;

/// <summary>An event on its way to sessions.</summary>
/// <param name="Needs">A session must have asked for one of these; none: everybody gets it.</param>
/// <param name="Redacted">What a session without MESSAGE_CONTENT gets instead; null: the same.</param>
/// <param name="ServerId">Decides the shard; null (direct messages) is shard 0.</param>
internal sealed record GatewayEvent(
    string Name,
    JsonObject Data,
    Intents Needs,
    ulong? ServerId,
    JsonObject? Redacted = null
);

/// <summary>How what happens in the world is told over the gateway.</summary>
internal static class GatewayEvents
{
    /// <summary>Null: bots are not told.</summary>
    public static GatewayEvent? Of(Happening happening, World world) =>
        happening switch
        {
            InteractionStarted started => new("INTERACTION_CREATE", started.Data, Intents.None, started.Server?.Id),
            ServerArrived arrived => Arrived(arrived.Server, world),
            ServerGone gone => Gone(gone),
            ChannelMade made => Made(made.Channel, world),
            MessagePosted posted => OfMessage("MESSAGE_CREATE", posted.Message, posted.Nonce, world),
            MessageEdited edited => OfMessage("MESSAGE_UPDATE", edited.Message, nonce: null, world),
            MessageDeleted deleted => Deleted(deleted.Message, world),
            _ => null,
        };

    public static GatewayEvent Arrived(Server server, World world) =>
        new("GUILD_CREATE", ServerJson.Arrived(server, world.App.Bot), Intents.Guilds, server.Id);

    public static JsonObject Ready(GatewaySession session, World world, Uri resumeAt) =>
        new()
        {
            ["v"] = 10,
            ["user"] = UserJson.OfSelf(world.App.Bot),
            ["user_settings"] = new JsonObject(),
            ["session_type"] = "normal",
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = resumeAt.OriginalString,
            ["relationships"] = new JsonArray(),
            ["private_channels"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["guilds"] = WireValues.List(
                world
                    .Servers.Where(server => server.HasBot && session.Covers(server.Id))
                    .Select(server => new JsonObject { ["id"] = server.Id.Wire(), ["unavailable"] = true })
            ),
            ["guild_join_requests"] = new JsonArray(),
            ["geo_ordered_rtc_regions"] = new JsonArray(),
            ["auth"] = new JsonObject(),
            ["application"] = new JsonObject
            {
                ["id"] = world.App.Id.Wire(),
                ["flags"] = ApplicationJson.FlagsOf(world.App),
            },
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["_trace"] = new JsonArray("simulator"),
        };

    private static GatewayEvent Gone(ServerGone gone)
    {
        var data = new JsonObject { ["id"] = gone.Server.Id.Wire() };
        if (gone.IsOutage)
        {
            data["unavailable"] = true;
        }

        return new GatewayEvent("GUILD_DELETE", data, Intents.Guilds, gone.Server.Id);
    }

    private static GatewayEvent? Made(Channel channel, World world)
    {
        if (channel.Server is not { } server || !Sees(channel, world))
        {
            return null;
        }

        var data = ChannelJson.Of(channel);
        if (channel.IsThread)
        {
            data["newly_created"] = true;
        }

        return new GatewayEvent(channel.IsThread ? "THREAD_CREATE" : "CHANNEL_CREATE", data, Intents.Guilds, server.Id);
    }

    private static GatewayEvent? OfMessage(string name, Message message, JsonNode? nonce, World world)
    {
        if (!Sees(message.Channel, world))
        {
            return null;
        }

        var data = MessageJson.Of(message, world);
        if (nonce is not null)
        {
            data["nonce"] = nonce.DeepClone();
        }

        if (message.Channel.Server is { } server)
        {
            data["guild_id"] = server.Id.Wire();
            AddMember(data, message, server);
        }

        var redacted = MessageJson.IsReadable(message, world.App.Bot)
            ? null
            : MessageJson.Redact((JsonObject)data.DeepClone());
        return new GatewayEvent(name, data, Needs(message.Channel), message.Channel.Server?.Id, redacted);
    }

    private static void AddMember(JsonObject data, Message message, Server server)
    {
        if (server.MemberOf(message.Author) is { } member)
        {
            var partial = UserJson.Of(member);
            partial.Remove("user");
            data["member"] = partial;
        }
    }

    private static GatewayEvent? Deleted(Message message, World world)
    {
        if (!Sees(message.Channel, world))
        {
            return null;
        }

        var data = new JsonObject { ["id"] = message.Id.Wire(), ["channel_id"] = message.Channel.Id.Wire() };
        if (message.Channel.Server is { } server)
        {
            data["guild_id"] = server.Id.Wire();
        }

        return new GatewayEvent("MESSAGE_DELETE", data, Needs(message.Channel), message.Channel.Server?.Id);
    }

    private static bool Sees(Channel channel, World world) =>
        PermissionRules.InChannel(channel, world.App.Bot).HasFlag(Permissions.ViewChannel);

    private static Intents Needs(Channel channel) => channel.IsDirect ? Intents.DirectMessages : Intents.GuildMessages;
}
