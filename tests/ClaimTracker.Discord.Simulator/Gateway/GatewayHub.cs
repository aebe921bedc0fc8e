using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Faults;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Gateway;

/// <summary>All sessions, and how events get to them. Used inside the world's lock.</summary>
internal sealed class GatewayHub
{
    private readonly World world;
    private readonly FaultList faults;
    private readonly GatewaySettings settings;
    private readonly List<GatewaySession> sessions = [];

    public GatewayHub(World world, FaultList faults, GatewaySettings settings)
    {
        (this.world, this.faults, this.settings) = (world, faults, settings);
        world.Happened += Tell;
    }

    public GatewayStats Stats { get; private set; } = new();

    /// <summary>Connections stay and heartbeats are answered, but no event goes out.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Heartbeats stay without an answer.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>Sessions with somebody connected.</summary>
    public IEnumerable<GatewaySession> Live => sessions.Where(session => session.Connection is not null);

    public IReadOnlyList<GatewaySession> Sessions => sessions;

    /// <summary>Counts something that a bot did, and wakes those who wait for it.</summary>
    public void Note(Func<GatewayStats, GatewayStats> count)
    {
        Stats = count(Stats);
        this.world.Tell(ChangeKind.Gateway);
    }

    public void Open(GatewaySession session) => sessions.Add(session);

    public void Forget(GatewaySession session) => sessions.Remove(session);

    /// <summary>A session that can still be resumed; null: unknown, or its time is over.</summary>
    public GatewaySession? Find(string? id)
    {
        sessions.RemoveAll(session =>
            session.Connection is null
            && this.world.Time.GetElapsedTime(session.DetachedAt) >= this.settings.ResumeWindow
        );
        return sessions.Find(session => session.Id == id);
    }

    /// <summary>Sends an event to a session, and meets the faults that wait for it.</summary>
    public void Dispatch(GatewaySession session, string name, JsonNode? data)
    {
        if (IsSilent || this.faults.TakeAtEvent<FaultAction.LoseEvent>(name) is not null)
        {
            return;
        }

        var frame = session.Number(name, data);
        if (session.Connection is { } connection && !Breaks(connection, name))
        {
            Send(connection, name, frame);
            Disturb(session, connection, name);
        }
    }

    /// <summary>Op 9. When it cannot be resumed, the session is over.</summary>
    public void Invalidate(GatewaySession session, bool resumable)
    {
        session.Connection?.Send(Frame(9, resumable));
        if (!resumable)
        {
            Forget(session);
        }
    }

    public static JsonObject Frame(int op, JsonNode? data) =>
        new()
        {
            ["op"] = op,
            ["d"] = data,
            ["s"] = null,
            ["t"] = null,
        };

    private void Tell(Happening happening)
    {
        // With an HTTP endpoint set, interactions do not come this way any more.
        var goesElsewhere = happening is InteractionStarted && this.world.App.InteractionsEndpoint is not null;
        if (sessions.Count == 0 || goesElsewhere || GatewayEvents.Of(happening, this.world) is not { } happened)
        {
            return;
        }

        foreach (var session in sessions.Where(session => Wants(session, happened)).ToList())
        {
            var mayRead = session.Intents.HasFlag(Intents.MessageContent);
            Dispatch(session, happened.Name, mayRead ? happened.Data : happened.Redacted ?? happened.Data);
        }
    }

    private static bool Wants(GatewaySession session, GatewayEvent happened) =>
        (happened.Needs is Intents.None || (session.Intents & happened.Needs) is not Intents.None)
        && session.Covers(happened.ServerId);

    // The event is lost on the way; it was numbered, so a resume brings it.
    private bool Breaks(GatewayConnection connection, string name)
    {
        if (this.faults.TakeAtEvent<FaultAction.Close>(name) is not { } close)
        {
            return false;
        }

        Break(connection, close);
        return true;
    }

    public static void Break(GatewayConnection connection, FaultAction.Close close)
    {
        if (close.Code is { } code)
        {
            connection.Close(code);
        }
        else
        {
            connection.Abort();
        }
    }

    private void Send(GatewayConnection connection, string name, JsonObject frame)
    {
        if (this.faults.TakeAtEvent<FaultAction.Hold>(name) is { } hold)
        {
            connection.Hold(hold.For);
        }

        connection.Send(frame);
        if (this.faults.TakeAtEvent<FaultAction.Duplicate>(name) is not null)
        {
            connection.Send(frame);
        }
    }

    private void Disturb(GatewaySession session, GatewayConnection connection, string name)
    {
        if (this.faults.TakeAtEvent<FaultAction.Reconnect>(name) is not null)
        {
            connection.Send(Frame(7, data: null));
        }

        if (this.faults.TakeAtEvent<FaultAction.InvalidSession>(name) is { } invalid)
        {
            Invalidate(session, invalid.Resumable);
        }
    }
}
