using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Gateway.Connections;
using ClaimTracker.Discord.Gateway.Frames;
using ClaimTracker.Discord.Gateway.Handling;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClaimTracker.Discord.Tests.Gateway.Scripted;

/// <summary>The parts of a shard, for a conversation that no shard is behind.</summary>
internal static class LonelyParts
{
    public static ShardParts Make(TestMeters meters, Func<string, bool>? isWanted = null) =>
        new()
        {
            Token = "token",
            MayBePlain = false,
            Options = new GatewayOptions(),
            Time = TimeProvider.System,
            Random = new FixedRandom(),
            Dialer = new ScriptedDialer(),
            Session = new Session(),
            Presence = new PresenceBoard(new GatewayPresence(OnlineStatus.Online)),
            Gate = new IdentifyGate(TimeProvider.System, 20),
            Names = new EventNames(isWanted ?? (_ => true)),
            Queue = new DispatchQueue(16, 1024 * 1024, _ => { }),
            Metrics = new GatewayMetrics(meters, TimeProvider.System),
            Logger = NullLogger.Instance,
        };
}
