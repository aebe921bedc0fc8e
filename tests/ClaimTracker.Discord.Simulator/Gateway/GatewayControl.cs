using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Gateway;

/// <summary>What a test can do to bots that are connected.</summary>
public sealed class GatewayControl
{
    private readonly World world;
    private readonly GatewayHub hub;

    internal GatewayControl(World world, GatewayHub hub) => (this.world, this.hub) = (world, hub);

    public GatewayStats Stats => this.world.Do(() => this.hub.Stats);

    /// <summary>How many bots are identified and connected.</summary>
    public int Connected => this.world.Do(() => this.hub.Live.Count());

    /// <summary>Zombie: connections stay, heartbeats get no answer.</summary>
    public bool IsDeaf
    {
        get => this.world.Do(() => this.hub.IsDeaf);
        set => this.world.Do(() => this.hub.IsDeaf = value);
    }

    /// <summary>Connections stay and heartbeats are answered, but no event goes out (and none is kept).</summary>
    public bool IsSilent
    {
        get => this.world.Do(() => this.hub.IsSilent);
        set => this.world.Do(() => this.hub.IsSilent = value);
    }

    /// <summary>Waits until this many bots are identified and connected.</summary>
    public Task UntilConnectedAsync(CancellationToken cancellationToken, int bots = 1) =>
        this.world.UntilAsync(() => this.hub.Live.Count() >= bots, cancellationToken);

    /// <summary>Waits until what bots did so far satisfies a condition.</summary>
    public Task UntilAsync(Func<GatewayStats, bool> holds, CancellationToken cancellationToken) =>
        this.world.UntilAsync(() => holds(this.hub.Stats), cancellationToken);

    /// <summary>Breaks every connection without a word.</summary>
    public void Drop() => Each(session => session.Connection!.Abort());

    /// <summary>Closes every connection with a code.</summary>
    public void Close(int code) => Each(session => session.Connection!.Close(code));

    /// <summary>Asks every bot to reconnect (op 7).</summary>
    public void Reconnect() => Each(session => session.Connection!.Send(GatewayHub.Frame(7, data: null)));

    /// <summary>Op 9 to every bot.</summary>
    public void InvalidateSession(bool resumable) => Each(session => this.hub.Invalidate(session, resumable));

    /// <summary>Asks every bot for a heartbeat now (op 1).</summary>
    public void AskForHeartbeat() => Each(session => session.Connection!.Send(GatewayHub.Frame(1, data: null)));

    /// <summary>Forgets sessions without telling anybody: the next RESUME gets op 9.</summary>
    public void ForgetSessions() => this.world.Do(() => this.hub.Sessions.ToList().ForEach(this.hub.Forget));

    private void Each(Action<GatewaySession> action) => this.world.Do(() => this.hub.Live.ToList().ForEach(action));
}
