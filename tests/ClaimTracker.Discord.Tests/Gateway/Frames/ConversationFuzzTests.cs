using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Gateway.Connections;
using ClaimTracker.Discord.Gateway.Frames;
using ClaimTracker.Discord.Gateway.Handling;
using ClaimTracker.Discord.Tests.Gateway.Scripted;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClaimTracker.Discord.Tests.Gateway.Frames;

public sealed class ConversationFuzzTests
{
    private const int Cases = 50_000;

    [Fact]
    public void Damaged_messages_never_break_a_conversation()
    {
        using var meters = new TestMeters();
        var random = new Random(20260302);
        var partner = new Partner();
        var parts = Parts(meters);
        for (var i = 0; i < Cases; i++)
        {
            // Each has a conversation of its own, so that a greeting that is understood does not hide those after it.
            new Conversation(parts, new Uri("wss://a.test"), i % 2 == 0, partner).Hear(DamagedFrames.Next(random), i);
        }

        Assert.True(partner.Calls > Cases / 50, "The messages were damaged too much to test anything.");
    }

    private static ShardParts Parts(TestMeters meters) =>
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
            Names = new EventNames(_ => true),
            Queue = new DispatchQueue(16, 1024 * 1024, _ => { }),
            Metrics = new GatewayMetrics(meters, TimeProvider.System),
            Logger = NullLogger.Instance,
        };

    private sealed class Partner : IConversationPartner
    {
        public int Calls { get; private set; }

        public bool IsReady => false;

        public void Greet(TimeSpan heartbeatInterval)
        {
            Assert.InRange(heartbeatInterval, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1));
            Calls++;
        }

        public void AnswerHeartbeat() => Calls++;

        public void HeartbeatAnswered() => Calls++;

        public void BecomeReady(GatewayIdentity? identity) => Calls++;

        public void End(ConnectionEnd end) => Calls++;
    }
}
