using System.Text.Json;
using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Gateway.Frames;

namespace ClaimTracker.Discord.Tests.Gateway.Frames;

public sealed class FrameWriterTests
{
    private static readonly GatewayPresence Worst = new(
        OnlineStatus.DoNotDisturb,
        new GatewayActivity(ActivityKind.Custom, new string('\u0001', 128))
    );

    [Fact]
    public void The_longest_messages_stay_within_the_limit()
    {
        using var writer = new FrameWriter();

        Assert.InRange(
            writer.Identify(new string('"', 512), GatewayIntents.Privileged, Worst).Length,
            1024,
            FrameWriter.MostBytes
        );
        Assert.InRange(
            writer.Resume(new string('"', 512), new string('\u0001', 256), long.MaxValue).Length,
            1024,
            FrameWriter.MostBytes
        );
        Assert.InRange(writer.PresenceUpdate(Worst).Length, 512, FrameWriter.MostBytes);
    }

    [Fact]
    public void A_longer_one_is_never_sent()
    {
        using var writer = new FrameWriter();

        var refusal = Assert.Throws<InvalidOperationException>(() =>
            writer.Resume(new string('a', 5000), "s", 1).Length
        );

        Assert.StartsWith("A frame needs at most 4096 bytes", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("""{"op":1,"d":3}""", Text(writer.Heartbeat(3)));
    }

    [Fact]
    public void Each_message_is_whole_although_the_buffer_is_used_again()
    {
        using var writer = new FrameWriter();
        writer.Identify("token", GatewayIntents.Guilds, Worst);

        Assert.Equal("""{"op":1,"d":null}""", Text(writer.Heartbeat(null)));
        Assert.Equal(
            """{"op":6,"d":{"token":"token","session_id":"s","seq":null}}""",
            Text(writer.Resume("token", "s", null))
        );
    }

    [Theory]
    [InlineData(ActivityKind.Playing, """{"type":0,"name":"claims"}""")]
    [InlineData(ActivityKind.Custom, """{"type":4,"name":"Custom Status","state":"claims"}""")]
    public void An_activity_is_worded_as_Discord_wants_it(ActivityKind kind, string expected)
    {
        using var writer = new FrameWriter();

        var frame = JsonElement.Parse(
            writer.PresenceUpdate(new GatewayPresence(OnlineStatus.Online, new GatewayActivity(kind, "claims"))).Span
        );

        Assert.Equal(expected, frame.GetProperty("d").GetProperty("activities")[0].GetRawText());
    }

    private static string Text(ReadOnlyMemory<byte> frame) => System.Text.Encoding.UTF8.GetString(frame.Span);
}
