namespace ClaimTracker.Discord.Gateway;

/// <summary>What a health check or an operator wants to see of the connection, at one moment.</summary>
/// <param name="Latency">From the last heartbeat to its answer; null before the first answer.</param>
/// <param name="SinceLastDispatch">
/// Since the last event of any kind; null before the first. A session that stays connected but silent has been seen
/// (discord-api-docs#8162): <see cref="GatewayShard.Reidentify"/> mends it.
/// </param>
/// <param name="SinceLastAck">Since the last answered heartbeat, on any connection; null before the first.</param>
/// <param name="QueueLength">Events that wait for a worker.</param>
/// <param name="Dropped">Events lost because too many waited, since the start.</param>
/// <param name="Reconnects">Attempts to connect that followed an earlier one, since the start.</param>
/// <param name="LastEnd">Why the last attempt ended, as a sentence; null when none has. It stays after the next one succeeds.</param>
/// <param name="SessionsLastHour">New sessions asked for in the last hour; see <see cref="GatewayOptions.SessionsPerHour"/>.</param>
public sealed record GatewayHealth(
    GatewayState State,
    TimeSpan? Latency,
    TimeSpan? SinceLastDispatch,
    TimeSpan? SinceLastAck,
    int QueueLength,
    long Dropped,
    long Reconnects,
    string? LastEnd,
    int SessionsLastHour
)
{
    public bool IsConnected => State is GatewayState.Connected;
}
