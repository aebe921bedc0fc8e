using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Tests.Gateway.Scripted;

namespace ClaimTracker.Discord.Tests.Gateway;

/// <summary>A session has been seen that stays connected and answers heartbeats, but brings no more events (discord-api-docs#8162).</summary>
public sealed class OperatorTests
{
    [Fact]
    public async Task A_silent_session_is_replaced_by_a_new_one()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        bench.LiveOn();

        bench.Shard.Reidentify();

        Assert.Equal(1000, await socket.Closed);
        await bench.ConnectAsync();
        Assert.Equal(2, bench.Shard.Health.SessionsLastHour);
    }

    [Fact]
    public async Task A_pause_is_cut_short()
    {
        await using var bench = new Bench();
        bench.Random.Value = 1;
        var socket = await bench.ConnectAsync();
        foreach (var pause in new[] { 1, 2, 4 })
        {
            await socket.CloseAsync(4000);
            await bench.Clock.PassAsync(TimeSpan.FromSeconds(pause));
            socket = await bench.ResumeAsync();
        }

        await socket.CloseAsync(4000);
        await bench.Clock.WhenAskedAsync(TimeSpan.FromSeconds(8));

        bench.Shard.Reidentify();

        await bench.ConnectAsync();
    }

    [Fact]
    public async Task A_resume_under_way_is_given_up()
    {
        await using var bench = new Bench();
        await (await bench.ConnectAsync()).CloseAsync(4000);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        var (_, resuming) = await bench.Dialer.NextAsync();
        await resuming.SayAsync(Bench.Hello);
        Assert.Equal(6, Bench.Op(await resuming.NextAsync()));

        bench.Shard.Reidentify();

        Assert.Equal(1000, await resuming.Closed);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(4.5));
        await bench.ConnectAsync();
    }

    [Fact]
    public async Task Asking_often_starts_no_more_sessions_than_are_allowed()
    {
        await using var bench = new Bench();
        for (var i = 0; i < 20; i++)
        {
            await bench.ConnectAsync();
            bench.LiveOn();
            bench.Shard.Reidentify();
        }

        await bench.Clock.WhenAskedAsync(TimeSpan.FromMinutes(50));

        Assert.Equal(20, bench.Dialer.Sockets.Count);
        Assert.IsType<GatewayState.Reconnecting>(bench.Shard.State);
    }
}
