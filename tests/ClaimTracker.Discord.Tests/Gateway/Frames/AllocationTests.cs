using ClaimTracker.Discord.Gateway.Connections;
using ClaimTracker.Discord.Tests.Gateway.Scripted;

namespace ClaimTracker.Discord.Tests.Gateway.Frames;

public sealed class AllocationTests
{
    [Fact]
    public void Heartbeat_answers_and_events_that_nobody_wants_take_no_memory()
    {
        using var meters = new TestMeters();
        var parts = LonelyParts.Make(meters, name => name != "TYPING_START");
        var conversation = new Dialogue(parts, new Uri("wss://a.test"), isResuming: false, new RecordingPartner());
        Hear(conversation, times: 100);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Hear(conversation, times: 10_000);

        // Less than one byte for each: what is left is the runtime's own.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    private static void Hear(Dialogue conversation, int times)
    {
        for (var i = 0; i < times; i++)
        {
            conversation.Hear("""{"t":"TYPING_START","s":42,"op":0,"d":{"user_id":"1","timestamp":1}}"""u8, i);
            conversation.Hear("""{"op":11}"""u8, i);
        }
    }
}
