using ClaimTracker.Discord.Gateway.Frames;
using ClaimTracker.Discord.Gateway.Handling;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>What each connection of one run of a shard works with. A class, not a record: its text must never show the token.</summary>
internal sealed class ShardParts
{
    public required string Token { get; init; }

    /// <summary>Whether plain <c>ws</c> is good enough; see <see cref="GatewayAddress.IsUsable"/>.</summary>
    public required bool MayBePlain { get; init; }

    public required GatewayOptions Options { get; init; }

    public required TimeProvider Time { get; init; }

    public required Random Random { get; init; }

    public required IGatewayDialer Dialer { get; init; }

    public required Session Session { get; init; }

    public required PresenceBoard Presence { get; init; }

    public required IdentifyGate Gate { get; init; }

    public required EventNames Names { get; init; }

    public required DispatchQueue Queue { get; init; }

    public required GatewayMetrics Metrics { get; init; }

    public required ILogger Logger { get; init; }
}
