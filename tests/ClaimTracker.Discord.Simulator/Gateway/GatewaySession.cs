using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.Gateway;

/// <summary>A bot's session: it outlives connections, numbers events, and keeps them for a resume. Used inside the world's lock.</summary>
internal sealed class GatewaySession(string id, Intents intents, int shard, int shards)
{
    private const int MostKept = 5000;
    private readonly List<Sent> sent = [];
    private long last;

    public string Id => id;

    public Intents Intents => intents;

    public int Shard => shard;

    public int Shards => shards;

    /// <summary>The number of the last event.</summary>
    public long Last => last;

    /// <summary>Null: nobody is connected.</summary>
    public GatewayConnection? Connection { get; set; }

    /// <summary>When the connection ended, on the monotonic clock.</summary>
    public long DetachedAt { get; set; }

    public IEnumerable<Sent> Replayable => sent;

    /// <summary>Whether the session's shard is the server's; direct messages (null) belong to shard 0.</summary>
    public bool Covers(ulong? serverId) =>
        serverId is null ? shard == 0 : (int)((serverId.Value >> 22) % (ulong)shards) == shard;

    /// <summary>Numbers an event and keeps it.</summary>
    public JsonObject Number(string name, JsonNode? data)
    {
        var frame = new JsonObject
        {
            ["op"] = 0,
            ["t"] = name,
            ["s"] = ++last,
            ["d"] = data?.DeepClone(),
        };
        sent.Add(new Sent(last, name, frame));
        if (sent.Count > MostKept)
        {
            sent.RemoveAt(0);
        }

        return frame;
    }
}

/// <summary>An event that was given a number.</summary>
internal sealed record Sent(long Number, string Name, JsonObject Frame);
