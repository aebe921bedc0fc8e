using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Gateway.Connections;

namespace ClaimTracker.Discord.Tests.Gateway.Scripted;

/// <summary>Counts what a conversation asks for.</summary>
internal sealed class RecordingPartner : IDialoguePartner
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
