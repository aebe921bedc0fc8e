using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Faults;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Gateway;

/// <summary>IDENTIFY and RESUME: who may have a session, and what a returning bot has missed. Used inside the world's lock.</summary>
internal sealed class GatewayLogin(
    World world,
    GatewayHub hub,
    FaultList faults,
    GatewaySettings settings,
    Func<Uri> resumeAt
)
{
    // All bits that Discord has given a meaning.
    private const int KnownIntents = 0x1FFFF | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

    private static readonly TimeSpan IdentifyWindow = TimeSpan.FromSeconds(5);
    private readonly Queue<long> identifies = new();

    /// <summary>Opens a session, or refuses: by a close code, or by op 9 (null as well).</summary>
    public GatewaySession? Identify(GatewayConnection connection, JsonObject? d)
    {
        if (Refusal(d) is { } code)
        {
            connection.Close(code);
            return null;
        }

        if (IsTooSoon() || faults.TakeAtEvent<FaultAction.InvalidSession>("IDENTIFY") is not null)
        {
            hub.Note(stats => stats with { RefusedIdentifies = stats.RefusedIdentifies + 1 });
            connection.Send(GatewayHub.Frame(9, data: false));
            return null;
        }

        if (--settings.IdentifiesLeft < 0)
        {
            ResetToken();
            return null;
        }

        return Open(connection, d!);
    }

    /// <summary>Gives a session back with all that it missed, or refuses.</summary>
    public GatewaySession? Resume(GatewayConnection connection, JsonObject? d)
    {
        if (d?["token"]?.ToString() != world.App.Token)
        {
            connection.Close(CloseCode.BadToken);
            return null;
        }

        var session = hub.Find(d["session_id"]?.ToString());
        var fault = faults.TakeAtEvent<FaultAction.InvalidSession>("RESUME");
        if (session is null || fault is not null)
        {
            return Refuse(connection, session, resumable: fault?.Resumable ?? false);
        }

        if (d["seq"] is not JsonValue value || !value.TryGetValue<long>(out var seq) || seq > session.Last)
        {
            hub.Note(stats => stats with { RefusedResumes = stats.RefusedResumes + 1 });
            connection.Close(CloseCode.InvalidSequence);
            return null;
        }

        Replay(session, connection, seq);
        return session;
    }

    private GatewaySession Open(GatewayConnection connection, JsonObject d)
    {
        var (shard, shards) = Shard(d)!.Value;
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var session = new GatewaySession(id, (Intents)d["intents"]!.GetValue<int>(), shard, shards)
        {
            Connection = connection,
        };
        hub.Open(session);
        hub.Dispatch(session, "READY", GatewayEvents.Ready(session, world, resumeAt()));
        if (session.Intents.HasFlag(Intents.Guilds))
        {
            foreach (var server in world.Servers.Where(server => server.HasBot && session.Covers(server.Id)))
            {
                hub.Dispatch(session, "GUILD_CREATE", GatewayEvents.Arrived(server, world).Data);
            }
        }

        hub.Note(stats => stats with { Identifies = stats.Identifies + 1 });
        return session;
    }

    private GatewaySession? Refuse(GatewayConnection connection, GatewaySession? session, bool resumable)
    {
        hub.Note(stats => stats with { RefusedResumes = stats.RefusedResumes + 1 });
        connection.Send(GatewayHub.Frame(9, resumable));
        if (session is not null && !resumable)
        {
            hub.Forget(session);
        }

        return null;
    }

    private void Replay(GatewaySession session, GatewayConnection connection, long seq)
    {
        session.Connection?.Abort();
        session.Connection = connection;
        foreach (var sent in session.Replayable.ToList())
        {
            if (sent.Number > seq || faults.TakeAtEvent<FaultAction.Replay>(sent.Name) is not null)
            {
                connection.Send(sent.Frame);
            }
        }

        hub.Dispatch(session, "RESUMED", new JsonObject { ["_trace"] = new JsonArray("simulator") });
        hub.Note(stats => stats with { Resumes = stats.Resumes + 1 });
    }

    private int? Refusal(JsonObject? d)
    {
        if (d?["token"]?.ToString() != world.App.Token)
        {
            return CloseCode.BadToken;
        }

        if (d["properties"] is not JsonObject)
        {
            return CloseCode.Decode;
        }

        if (d["intents"] is not JsonValue value || !value.TryGetValue<int>(out var bits) || (bits & ~KnownIntents) != 0)
        {
            return CloseCode.InvalidIntents;
        }

        var forbidden =
            Intents.GuildMembers
            | Intents.GuildPresences
            | (world.App.MayReadMessages ? Intents.None : Intents.MessageContent);
        if (((Intents)bits & forbidden) is not Intents.None)
        {
            return CloseCode.DisallowedIntents;
        }

        return Shard(d) is null ? CloseCode.InvalidShard : null;
    }

    private static (int Shard, int Shards)? Shard(JsonObject d)
    {
        if (d["shard"] is null)
        {
            return (0, 1);
        }

        return
            d["shard"] is JsonArray { Count: 2 } pair
            && pair[0] is JsonValue first
            && first.TryGetValue<int>(out var shard)
            && pair[1] is JsonValue second
            && second.TryGetValue<int>(out var shards)
            && shard >= 0
            && shard < shards
            ? (shard, shards)
            : null;
    }

    private bool IsTooSoon()
    {
        while (identifies.TryPeek(out var at) && world.Time.GetElapsedTime(at) >= IdentifyWindow)
        {
            identifies.Dequeue();
        }

        if (identifies.Count >= settings.MaxConcurrency)
        {
            return true;
        }

        identifies.Enqueue(world.Time.GetTimestamp());
        return false;
    }

    // The thousandth and first IDENTIFY of a day costs the bot its token and all sessions.
    private void ResetToken()
    {
        world.App.Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        foreach (var session in hub.Sessions.ToList())
        {
            session.Connection?.Close(CloseCode.BadToken);
            hub.Forget(session);
        }
    }
}
