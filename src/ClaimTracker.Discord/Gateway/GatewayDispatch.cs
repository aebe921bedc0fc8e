using System.Text.Json;

namespace ClaimTracker.Discord.Gateway;

/// <summary>One event from Discord. It may come twice (after a resume) and out of order: tell interactions apart by their id.</summary>
/// <param name="Name">The event, such as <c>INTERACTION_CREATE</c>.</param>
/// <param name="Sequence">Its number in the session, from 1; 0 when Discord gave none.</param>
/// <param name="Data">Its payload; undefined when there is none. It lives as long as anyone holds it.</param>
/// <param name="ReceivedAt">When its last byte came, before it was read: <see cref="TimeProvider.GetTimestamp"/> of the shard's clock.</param>
public sealed record GatewayDispatch(string Name, long Sequence, JsonElement Data, long ReceivedAt);

/// <summary>Receives the events. Called from several workers at a time, never from the loop that reads the socket.</summary>
public interface IGatewayHandler
{
    /// <summary>
    /// Whether events of this name are wanted; asked once for each name in a run. Others are counted and dropped before they are copied.
    /// </summary>
    bool Handles(string name) => true;

    /// <summary>Handles one event. An exception is logged and ends nothing.</summary>
    /// <param name="cancellationToken">Cancelled after <see cref="GatewayOptions.HandlerTimeout"/>, or when the program stops and its patience ends.</param>
    Task HandleAsync(GatewayDispatch dispatch, CancellationToken cancellationToken);
}
