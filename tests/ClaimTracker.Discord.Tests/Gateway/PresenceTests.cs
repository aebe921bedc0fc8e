using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Tests.Gateway.Scripted;

namespace ClaimTracker.Discord.Tests.Gateway;

public sealed class PresenceTests
{
    private static readonly GatewayPresence Busy = new(
        OnlineStatus.DoNotDisturb,
        new GatewayActivity(ActivityKind.Custom, "12 claims are waiting \U0001F50E")
    );

    [Fact]
    public async Task A_new_one_is_told_while_connected()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();

        bench.Shard.SetPresence(Busy);

        var frame = await socket.NextAsync();
        Assert.Equal(3, Bench.Op(frame));
        Assert.Equal("dnd", frame.GetProperty("d").GetProperty("status").GetString());
        Assert.Equal(
            "12 claims are waiting \U0001F50E",
            frame.GetProperty("d").GetProperty("activities")[0].GetProperty("state").GetString()
        );
    }

    [Fact]
    public async Task Before_ready_nothing_goes_out_but_the_greeting()
    {
        await using var bench = new Bench();
        var (_, socket) = await bench.Dialer.NextAsync();
        await socket.SayAsync(Bench.Hello);
        Assert.Equal(2, Bench.Op(await socket.NextAsync()));

        bench.Shard.SetPresence(Busy);
        Assert.Null(socket.Sent());
        await socket.SayAsync(Bench.Ready());

        Assert.Equal(3, Bench.Op(await socket.NextAsync()));
    }

    [Fact]
    public async Task One_set_while_away_is_told_after_the_resume()
    {
        await using var bench = new Bench();
        await (await bench.ConnectAsync()).CloseAsync(4000);
        await bench.Clock.WhenAskedAsync(TimeSpan.FromSeconds(0.5));
        bench.Shard.SetPresence(Busy);
        bench.Clock.Advance(TimeSpan.FromSeconds(0.5));

        var socket = await bench.ResumeAsync();

        Assert.Equal(3, Bench.Op(await socket.NextAsync()));
    }

    [Fact]
    public async Task One_that_Discord_knows_is_not_told_again_after_a_resume()
    {
        await using var bench = new Bench();
        var first = await bench.ConnectAsync();
        bench.Shard.SetPresence(Busy);
        await first.NextAsync();
        await first.SayAsync("""{"op":7}""");

        var second = await bench.ResumeAsync();
        await second.SayAsync(Bench.Event(100));

        Assert.Null(second.Sent());
    }

    [Fact]
    public async Task It_is_part_of_the_next_new_session()
    {
        await using var bench = new Bench();
        var first = await bench.ConnectAsync();
        bench.LiveOn();
        bench.Shard.SetPresence(Busy);
        await first.NextAsync();
        await first.CloseAsync(4009);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        var (_, second) = await bench.Dialer.NextAsync();

        await second.SayAsync(Bench.Hello);

        var presence = (await second.NextAsync()).GetProperty("d").GetProperty("presence");
        Assert.Equal("dnd", presence.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_flood_of_them_stays_within_the_limit_and_the_last_one_is_told()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        var told = new List<string>();
        for (var i = 1; i < 115; i++)
        {
            bench.Shard.SetPresence(Named(i));
            told.Add(Text(await socket.NextAsync()));
        }

        // 114 and IDENTIFY: what is left is for heartbeats.
        bench.Shard.SetPresence(Named(115));
        bench.Shard.SetPresence(Named(116));
        await bench.Clock.WhenAskedAsync(TimeSpan.FromSeconds(61));
        Assert.Null(socket.Sent());
        bench.Clock.Advance(Bench.Interval / 2);
        Assert.Equal(1, Bench.Op(await socket.NextAsync()));
        bench.Clock.Advance(TimeSpan.FromSeconds(61) - (Bench.Interval / 2));

        Assert.Equal("116", Text(await socket.NextAsync()));
        Assert.Equal(Enumerable.Range(1, 114).Select(i => $"{i}"), told);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_line_needs_text(string? text) =>
        Assert.ThrowsAny<ArgumentException>(() => new GatewayActivity(ActivityKind.Playing, text!));

    [Fact]
    public void A_line_has_at_most_128_characters() =>
        Assert.Throws<ArgumentException>(() => new GatewayActivity(ActivityKind.Playing, new string('a', 129)));

    private static GatewayPresence Named(int number) =>
        new(OnlineStatus.Online, new GatewayActivity(ActivityKind.Playing, $"{number}"));

    private static string Text(System.Text.Json.JsonElement frame) =>
        frame.GetProperty("d").GetProperty("activities")[0].GetProperty("name").GetString()!;
}
