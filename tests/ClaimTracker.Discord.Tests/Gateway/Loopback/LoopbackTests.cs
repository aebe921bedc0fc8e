using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Tests.Gateway.Scripted;

namespace ClaimTracker.Discord.Tests.Gateway.Loopback;

/// <summary>What scripted sockets cannot show: real frames, real closes, real cuts.</summary>
public sealed class LoopbackTests
{
    [Fact]
    public async Task A_whole_life_over_a_real_socket()
    {
        await using var bench = await LoopbackBench.StartAsync();
        var peer = await bench.Gateway.NextAsync();
        Assert.Equal("/gw?v=10&encoding=json", peer.Address);
        // An answer that comes a whole interval late would look like a dead connection, also on a busy machine.
        var frame = await peer.GreetAsync(intervalMs: 500);
        var greetings = 0;
        for (var beats = 0; beats < 4; frame = await peer.NextAsync())
        {
            if (Bench.Op(frame) == 2)
            {
                greetings++;
                await peer.SayAsync(bench.Ready());
            }
            else
            {
                beats++;
                await peer.SayAsync("""{"op":11}""");
            }
        }

        await peer.SayAsync(Bench.Event(2));

        Assert.Equal(2, (await bench.Handler.NextAsync()).Sequence);
        Assert.Equal(1, greetings);
        Assert.NotNull(bench.Shard.Health.Latency);
    }

    [Fact]
    public async Task The_server_sees_why_we_close()
    {
        await using var bench = await LoopbackBench.StartAsync();
        var first = await bench.ConnectAsync();
        await first.SayAsync("""{"op":7,"d":null}""");
        Assert.Equal(4000, await first.CloseCodeAsync());

        var second = await bench.ResumeAsync();
        bench.Shard.Reidentify();

        Assert.Equal(1000, await second.CloseCodeAsync());
    }

    [Fact]
    public async Task The_program_says_goodbye_with_1000()
    {
        await using var bench = await LoopbackBench.StartAsync();
        var peer = await bench.ConnectAsync();
        var code = peer.CloseCodeAsync();

        await bench.StopAsync();

        Assert.Equal(1000, await code);
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(1001)]
    [InlineData(1011)]
    public async Task A_code_of_the_server_is_understood(int code)
    {
        await using var bench = await LoopbackBench.StartAsync();
        var peer = await bench.ConnectAsync();

        await peer.CloseAsync(code);

        await bench.ResumeAsync();
    }

    [Fact]
    public async Task A_fatal_code_of_the_server_is_understood()
    {
        await using var bench = await LoopbackBench.StartAsync();
        var peer = await bench.ConnectAsync();

        await peer.CloseAsync(4014);

        await bench
            .Shard.WaitForAsync(state => state is GatewayState.Failed, TestContext.Current.CancellationToken)
            .Soon();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(5000)]
    public async Task Four_megabytes_arrive_whole(int pieces)
    {
        await using var bench = await LoopbackBench.StartAsync();
        var peer = await bench.ConnectAsync();
        var text = string.Create(4 * 1024 * 1024, 7, (chars, seed) => new Random(seed).GetItems("abcdef ", chars));

        await peer.SayAsync(
            Bench.Event(2, "GUILD_CREATE", $$"""{"text":{{JsonSerializer.Serialize(text)}}}"""),
            pieces
        );
        await peer.SayAsync(Bench.Event(3));

        var dispatches = new[] { await bench.Handler.NextAsync(), await bench.Handler.NextAsync() };
        Assert.Equal(text, dispatches.Single(d => d.Sequence == 2).Data.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_message_that_is_cut_off_is_resumed()
    {
        await using var bench = await LoopbackBench.StartAsync();
        var peer = await bench.ConnectAsync();

        await peer.CutAsync("""{"op":0,"s":2,"t":"SOMETHING","d":{"te""");

        var second = await bench.Gateway.NextAsync();
        var resume = await second.GreetAsync();
        Assert.Equal(1, resume.GetProperty("d").GetProperty("seq").GetInt32());
    }

    [Fact]
    public async Task Text_that_is_no_text_ends_the_connection_and_nothing_else()
    {
        await using var bench = await LoopbackBench.StartAsync();
        var peer = await bench.ConnectAsync();

        await peer.SayRawAsync([0x7B, 0xFF, 0xFE, 0x7D]);

        await bench.ResumeAsync();
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(502)]
    public async Task A_refused_upgrade_is_tried_again(int status)
    {
        var clock = new WatchedClock();
        await using var bench = await LoopbackBench.StartAsync(clock, configure: null);
        var peer = await bench.ConnectAsync();
        bench.Random.Value = 0.5;
        bench.Gateway.Refusal = status;
        await peer.CloseAsync(4000);
        await clock.PassAsync(TimeSpan.FromSeconds(0.5));
        await clock.WhenAskedAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(
            "The gateway could not be reached.",
            Assert.IsType<GatewayState.Reconnecting>(bench.Shard.State).Reason
        );
        bench.Gateway.Refusal = null;

        clock.Advance(TimeSpan.FromSeconds(1));

        await bench.ResumeAsync();
    }

    [Fact]
    public async Task A_server_that_takes_the_call_and_says_nothing_is_given_up()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var clock = new WatchedClock();
        await using var bench = await LoopbackBench.StartAsync(
            clock,
            options => options.HelloTimeout = TimeSpan.FromSeconds(19)
        );
        var peer = await bench.ConnectAsync();
        bench.LiveOn(clock);
        bench.Directory.Url = new Uri($"ws://127.0.0.1:{((IPEndPoint)mute.LocalEndpoint).Port}");
        await peer.CloseAsync(4009);
        using var taken = await mute.AcceptTcpClientAsync(TestContext.Current.CancellationToken).AsTask().Soon();

        bench.Directory.Url = bench.Gateway.Url;
        await clock.PassAsync(TimeSpan.FromSeconds(19));

        await bench.ConnectAsync();
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_called_again()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        var clock = new WatchedClock();
        await using var bench = await LoopbackBench.StartAsync(clock, configure: null);
        var peer = await bench.ConnectAsync();
        bench.LiveOn(clock);
        bench.Random.Value = 0.5;
        bench.Directory.Url = new Uri($"ws://127.0.0.1:{port}");
        await peer.CloseAsync(4009);
        await clock.PassAsync(TimeSpan.FromSeconds(0.5));
        await clock.WhenAskedAsync(TimeSpan.FromSeconds(1));
        bench.Directory.Url = bench.Gateway.Url;

        clock.Advance(TimeSpan.FromSeconds(1));

        await bench.ConnectAsync();
    }

    [Fact]
    public async Task A_hundred_reconnects_leave_no_socket_and_no_timer_behind()
    {
        var clock = new WatchedClock();
        await using var bench = await LoopbackBench.StartAsync(clock, configure: null);
        var peer = await bench.ConnectAsync();
        var timers = clock.Standing;
        for (var i = 0; i < 100; i++)
        {
            await EndAsync(peer, i);
            peer = await bench.ResumeAsync();
        }

        Assert.InRange(clock.Standing, 0, timers + 2);
        Assert.Equal(1, bench.Gateway.Open);
        Assert.Equal(100, bench.Shard.Health.Reconnects);
        Assert.Equal(1, bench.Shard.Health.SessionsLastHour);
    }

    private static async Task EndAsync(LoopbackPeer peer, int way)
    {
        switch (way % 3)
        {
            case 0:
                await peer.SayAsync("""{"op":7,"d":null}""");
                await peer.CloseCodeAsync();
                break;
            case 1:
                await peer.CloseAsync(4000);
                break;
            default:
                await peer.CutAsync("{");
                break;
        }
    }
}
