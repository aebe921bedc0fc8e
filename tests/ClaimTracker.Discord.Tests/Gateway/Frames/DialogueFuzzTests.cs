using ClaimTracker.Discord.Gateway.Connections;
using ClaimTracker.Discord.Tests.Gateway.Scripted;

namespace ClaimTracker.Discord.Tests.Gateway.Frames;

public sealed class DialogueFuzzTests
{
    private const int Cases = 50_000;

    [Fact]
    public void Damaged_messages_never_break_a_conversation()
    {
        using var meters = new TestMeters();
        var random = new Random(20260302);
        var partner = new RecordingPartner();
        var parts = LonelyParts.Make(meters);
        for (var i = 0; i < Cases; i++)
        {
            // Each has a conversation of its own, so that a greeting that is understood does not hide those after it.
            new Dialogue(parts, new Uri("wss://a.test"), i % 2 == 0, partner).Hear(DamagedFrames.Next(random), i);
        }

        Assert.True(partner.Calls > Cases / 50, "The messages were damaged too much to test anything.");
    }
}
