using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Gateway;

/// <summary>What a test can do to bots that are connected.</summary>
public sealed class GatewayControl
{
    private readonly World _world;
    private readonly GatewayHub _hub;

    internal GatewayControl(World world, GatewayHub hub) => (_world, _hub) = (world, hub);

    public GatewayStats Stats => _world.Do(() => _hub.Stats);

    /// <summary>How many bots are identified and connected.</summary>
    public int Connected => _world.Do(() => _hub.Live.Count());

    /// <summary>Zombie: connections stay, heartbeats get no answer.</summary>
    public bool IsDeaf
    {
        get => _world.Do(() => _hub.IsDeaf);
        set => _world.Do(() => _hub.IsDeaf = value);
    }

    /// <summary>Connections stay and heartbeats are answered, but no event goes out (and none is kept).</summary>
    public bool IsSilent
    {
        get => _world.Do(() => _hub.IsSilent);
        set => _world.Do(() => _hub.IsSilent = value);
    }

    /// <summary>Waits until this many bots are identified and connected.</summary>
    public Task UntilConnectedAsync(CancellationToken cancellationToken, int bots = 1) =>
        _world.UntilAsync(() => _hub.Live.Count() >= bots, cancellationToken);

    /// <summary>Waits until what bots did so far satisfies a condition.</summary>
    public Task UntilAsync(Func<GatewayStats, bool> holds, CancellationToken cancellationToken) =>
        _world.UntilAsync(() => holds(_hub.Stats), cancellationToken);

    /// <summary>Breaks every connection without a word.</summary>
    public void Drop() => Each(session => session.Connection!.Abort());

    /// <summary>Closes every connection with a code.</summary>
    public void Close(int code) => Each(session => session.Connection!.Close(code));

    /// <summary>Asks every bot to reconnect (op 7).</summary>
    public void Reconnect() => Each(session => session.Connection!.Send(GatewayHub.Frame(7, data: null)));

    /// <summary>Op 9 to every bot.</summary>
    public void InvalidateSession(bool resumable) => Each(session => _hub.Invalidate(session, resumable));

    /// <summary>Asks every bot for a heartbeat now (op 1).</summary>
    public void AskForHeartbeat() => Each(session => session.Connection!.Send(GatewayHub.Frame(1, data: null)));

    /// <summary>Forgets sessions without telling anybody: the next RESUME gets op 9.</summary>
    public void ForgetSessions() => _world.Do(() => _hub.Sessions.ToList().ForEach(_hub.Forget));

    private void Each(Action<GatewaySession> action) => _world.Do(() => _hub.Live.ToList().ForEach(action));
}
