using System.Net.WebSockets;
using ClaimTracker.Discord.Simulator.Faults;

namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class ResumeTests
{
    private const int GuildMessages = 1 << 9;

    [Fact]
    public async Task What_was_missed_is_replayed_in_order_and_then_resumed_comes()
    {
        await using var scene = await Scene.SetAsync();
        using var first = await scene.SocketAsync(GuildMessages);
        scene.Discord.Gateway.Drop();
        await Assert.ThrowsAsync<WebSocketException>(first.NextAsync);
        scene.Seat.Say($"<@{scene.Discord.ApplicationId}> one");
        scene.Seat.Say($"<@{scene.Discord.ApplicationId}> two");

        using var second = await RawSocket.OpenAsync(scene.Discord);
        await second.ResumeAsync(scene.Discord.BotToken, $"{first.Ready["session_id"]}", first.Last);
        await second.FrameAsync(10);
        var one = await second.NextAsync();
        var two = await second.NextAsync();
        var resumed = await second.NextAsync();

        Assert.EndsWith("one", $"{one!["d"]!["content"]}", StringComparison.Ordinal);
        Assert.EndsWith("two", $"{two!["d"]!["content"]}", StringComparison.Ordinal);
        Assert.Equal("RESUMED", $"{resumed!["t"]}");
        Assert.Equal(first.Last + 3, second.Last);
        Assert.Equal(1, scene.Discord.Gateway.Stats.Resumes);
    }

    [Fact]
    public async Task An_unknown_session_is_invalid()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await RawSocket.OpenAsync(scene.Discord);

        await socket.ResumeAsync(scene.Discord.BotToken, "nonsense", 1);

        Assert.False((await socket.FrameAsync(9))!.GetValue<bool>());
    }

    [Fact]
    public async Task A_session_is_forgotten_after_its_time()
    {
        await using var scene = await Scene.SetAsync();
        using var first = await scene.SocketAsync();
        await first.CloseAsync(4000);
        await first.ClosedAsync();
        await scene.Discord.Gateway.UntilAsync(_ => scene.Discord.Gateway.Connected == 0, Scene.Token);
        scene.Time.Advance(TimeSpan.FromMinutes(5));

        using var second = await RawSocket.OpenAsync(scene.Discord);
        await second.ResumeAsync(scene.Discord.BotToken, $"{first.Ready["session_id"]}", first.Last);

        Assert.False((await second.FrameAsync(9))!.GetValue<bool>());
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(4000, true)]
    public async Task A_close_with_1000_ends_the_session_and_one_with_4000_does_not(int code, bool isResumed)
    {
        await using var scene = await Scene.SetAsync();
        using var first = await scene.SocketAsync();
        await first.CloseAsync(code);
        await first.ClosedAsync();
        await scene.Discord.Gateway.UntilAsync(stats => stats.LastCloseCode == code, Scene.Token);

        using var second = await RawSocket.OpenAsync(scene.Discord);
        await second.ResumeAsync(scene.Discord.BotToken, $"{first.Ready["session_id"]}", first.Last);
        await second.FrameAsync(10);
        var frame = await second.NextAsync();

        Assert.Equal(isResumed ? 0 : 9, frame!["op"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_number_from_the_future_is_closed()
    {
        await using var scene = await Scene.SetAsync();
        using var first = await scene.SocketAsync();
        using var second = await RawSocket.OpenAsync(scene.Discord);

        await second.ResumeAsync(scene.Discord.BotToken, $"{first.Ready["session_id"]}", first.Last + 1);

        Assert.Equal(4007, await second.ClosedAsync());
    }

    [Fact]
    public async Task Op_7_and_op_9_come_when_asked_for()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await scene.SocketAsync();

        scene.Discord.Gateway.Reconnect();
        await socket.FrameAsync(7);
        scene.Discord.Gateway.InvalidateSession(resumable: true);
        var resumable = await socket.FrameAsync(9);
        scene.Discord.Gateway.AskForHeartbeat();
        await socket.FrameAsync(1);
        scene.Discord.Gateway.Close(4000);

        Assert.True(resumable!.GetValue<bool>());
        Assert.Equal(4000, await socket.ClosedAsync());
    }

    [Fact]
    public async Task A_session_that_is_over_can_identify_again_on_the_same_connection()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await scene.SocketAsync();

        scene.Discord.Gateway.InvalidateSession(resumable: false);
        await socket.FrameAsync(9);
        await socket.IdentifyAsync(scene.Discord.BotToken, 0);
        var ready = await socket.EventAsync("READY");

        Assert.NotEqual($"{socket.Ready["session_id"]}", $"{ready["session_id"]}");
    }

    [Fact]
    public async Task An_event_can_come_twice_late_or_never()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await scene.SocketAsync(GuildMessages);
        scene.Discord.Faults.Add(Fault.LoseEvent().On("MESSAGE_CREATE"));
        scene.Seat.Say("lost");
        scene.Discord.Faults.Add(Fault.DuplicateEvent().On("MESSAGE_CREATE"));
        var twice = scene.Seat.Say("twice");
        scene.Discord.Faults.Add(Fault.DelayEvent(TimeSpan.FromSeconds(9)).On("MESSAGE_CREATE"));
        var late = scene.Seat.Say("late");

        var first = await socket.NextAsync();
        var second = await socket.NextAsync();
        var third = socket.NextAsync();
        Assert.False(third.IsCompleted);
        scene.Time.Advance(TimeSpan.FromSeconds(9));

        Assert.Equal($"{twice.Id}", $"{first!["d"]!["id"]}");
        Assert.Equal(first["s"]!.GetValue<int>(), second!["s"]!.GetValue<int>());
        Assert.Equal($"{late.Id}", $"{(await third)!["d"]!["id"]}");
    }

    [Fact]
    public async Task An_event_that_broke_the_connection_comes_with_the_resume()
    {
        await using var scene = await Scene.SetAsync();
        using var first = await scene.SocketAsync(GuildMessages);
        scene.Discord.Faults.Add(Fault.DropConnection().On("MESSAGE_CREATE"));
        scene.Seat.Say($"<@{scene.Discord.ApplicationId}> one");
        await Assert.ThrowsAsync<WebSocketException>(first.NextAsync);

        using var second = await RawSocket.OpenAsync(scene.Discord);
        await second.ResumeAsync(scene.Discord.BotToken, $"{first.Ready["session_id"]}", first.Last);

        Assert.EndsWith("one", $"{(await second.EventAsync("MESSAGE_CREATE"))["content"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_the_bot_has_can_be_replayed()
    {
        await using var scene = await Scene.SetAsync();
        using var first = await scene.SocketAsync(GuildMessages);
        scene.Seat.Say("seen");
        var seen = await first.EventAsync("MESSAGE_CREATE");
        scene.Discord.Faults.Add(Fault.ReplayEvent().On("MESSAGE_CREATE"));

        using var second = await RawSocket.OpenAsync(scene.Discord);
        await second.ResumeAsync(scene.Discord.BotToken, $"{first.Ready["session_id"]}", first.Last);

        Assert.Equal($"{seen["id"]}", $"{(await second.EventAsync("MESSAGE_CREATE"))["id"]}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_resume_can_be_refused(bool resumable)
    {
        await using var scene = await Scene.SetAsync();
        using var first = await scene.SocketAsync();
        scene.Discord.Faults.Add(Fault.InvalidSession(resumable).On("RESUME"));

        using var second = await RawSocket.OpenAsync(scene.Discord);
        await second.ResumeAsync(scene.Discord.BotToken, $"{first.Ready["session_id"]}", first.Last);

        Assert.Equal(resumable, (await second.FrameAsync(9))!.GetValue<bool>());
    }

    [Fact]
    public async Task A_reconnect_can_come_even_before_hello()
    {
        await using var scene = await Scene.SetAsync();
        scene.Discord.Faults.Add(Fault.Reconnect().On("HELLO"));

        using var socket = await RawSocket.OpenAsync(scene.Discord);

        Assert.Equal(7, (await socket.NextAsync())!["op"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_silent_gateway_acknowledges_but_tells_nothing()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await scene.SocketAsync(GuildMessages);
        scene.Discord.Gateway.IsSilent = true;

        scene.Seat.Say("unheard");
        await socket.HeartbeatAsync();

        Assert.Equal(11, (await socket.NextAsync())!["op"]!.GetValue<int>());
    }
}
