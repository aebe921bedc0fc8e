using System.Text.Json;
using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Tests.Gateway.Scripted;

namespace ClaimTracker.Discord.Tests.Gateway;

public sealed class HeartbeatTests
{
    private const string Ack = """{"op":11}""";

    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan FirstBeat = Bench.Interval / 2;

    [Fact]
    public async Task The_first_one_goes_out_after_a_random_part_of_the_interval()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();

        bench.Clock.Advance(FirstBeat - TimeSpan.FromMilliseconds(1));
        Assert.Null(socket.Sent());
        bench.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal("""{"op":1,"d":1}""", (await socket.NextAsync()).GetRawText());
    }

    [Fact]
    public async Task One_that_is_due_at_once_follows_the_greeting()
    {
        await using var bench = new Bench(arrange: bench => bench.Random.Value = 0);
        var (_, socket) = await bench.Dialer.NextAsync();

        await socket.SayAsync(Bench.Hello);

        Assert.Equal(2, Bench.Op(await socket.NextAsync()));
        Assert.Equal(1, Bench.Op(await socket.NextAsync()));
    }

    [Fact]
    public async Task Before_the_first_event_it_names_no_sequence()
    {
        await using var bench = new Bench(options => options.ReadyTimeout = TimeSpan.FromMinutes(2));
        var (_, socket) = await bench.Dialer.NextAsync();
        await socket.SayAsync(Bench.Hello);
        await socket.NextAsync();

        bench.Clock.Advance(FirstBeat);

        Assert.Equal("""{"op":1,"d":null}""", (await socket.NextAsync()).GetRawText());
    }

    [Fact]
    public async Task An_hour_has_eighty_and_each_names_the_newest_event()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        bench.Clock.Advance(FirstBeat);

        for (var beat = 1; beat <= 80; beat++)
        {
            Assert.Equal($$"""{"op":1,"d":{{beat}}}""", (await socket.NextAsync()).GetRawText());
            await socket.SayAsync(Ack);
            await socket.SayAsync(Bench.Event(beat + 1));
            bench.Clock.Advance(Bench.Interval);
        }

        Assert.IsType<GatewayState.Connected>(bench.Shard.State);
        Assert.Single(bench.Dialer.Sockets);
    }

    [Fact]
    public async Task An_unanswered_one_ends_the_connection_and_the_session_goes_on()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        socket.AnswersClose = false;
        bench.Clock.Advance(FirstBeat);
        await socket.NextAsync();

        bench.Clock.Advance(Bench.Interval);

        Assert.Equal(4000, await socket.Closed);
        await socket.Aborted;
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        await bench.ResumeAsync();
    }

    [Fact]
    public async Task A_peer_that_takes_nothing_any_more_is_dropped()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        socket.CanSend = Task.Delay(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken);
        bench.Clock.Advance(FirstBeat);
        bench.Clock.Advance(Bench.Interval);

        await bench.Clock.PassAsync(bench.Options.CloseTimeout);

        await socket.Aborted;
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        await bench.ResumeAsync();
    }

    [Fact]
    public async Task The_next_connection_does_not_inherit_an_unanswered_one()
    {
        await using var bench = new Bench();
        var first = await bench.ConnectAsync();
        bench.Clock.Advance(FirstBeat);
        await first.NextAsync();
        await first.CloseAsync(4000);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        var second = await bench.ResumeAsync();

        bench.Clock.Advance(FirstBeat);

        Assert.Equal(1, Bench.Op(await second.NextAsync()));
        Assert.IsType<GatewayState.Connected>(bench.Shard.State);
    }

    [Fact]
    public async Task One_that_Discord_asks_for_goes_out_at_once_and_needs_no_answer()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();

        await socket.SayAsync("""{"op":1,"d":null}""");
        Assert.Equal("""{"op":1,"d":1}""", (await socket.NextAsync()).GetRawText());
        bench.Clock.Advance(FirstBeat);

        Assert.Equal(1, Bench.Op(await socket.NextAsync()));
        Assert.IsType<GatewayState.Connected>(bench.Shard.State);
    }

    [Fact]
    public async Task A_thousand_that_Discord_asks_for_stay_within_the_limit_and_leave_room_for_our_own()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        for (var i = 0; i < 1000; i++)
        {
            await socket.SayAsync("""{"op":1,"d":null}""");
        }

        bench.Clock.Advance(FirstBeat);
        await AnswerAsync(socket, await socket.NextAsync());
        var sent = 1 + await DrainAsync(socket);

        Assert.InRange(sent, 2, 119);
        Assert.IsType<GatewayState.Connected>(bench.Shard.State);
    }

    [Fact]
    public async Task Latency_is_from_a_heartbeat_to_its_answer()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        Assert.Null(bench.Shard.Health.Latency);
        bench.Clock.Advance(FirstBeat);
        await socket.NextAsync();

        bench.Clock.Advance(TimeSpan.FromMilliseconds(87));
        await socket.SayAsync(Ack);
        bench.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(TimeSpan.FromMilliseconds(87), bench.Shard.Health.Latency);
        Assert.Equal(TimeSpan.FromSeconds(3), bench.Shard.Health.SinceLastAck);
    }

    [Fact]
    public async Task A_slow_handler_does_not_keep_answers_waiting()
    {
        await using var bench = new Bench(options => (options.Workers, options.DrainTimeout) = (1, DrainTimeout));
        bench.Handler.Work = (_, cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        var socket = await bench.ConnectAsync();
        for (var sequence = 2; sequence < 20; sequence++)
        {
            await socket.SayAsync(Bench.Event(sequence));
        }

        bench.Clock.Advance(FirstBeat);
        for (var beat = 0; beat < 5; beat++)
        {
            await AnswerAsync(socket, await socket.NextAsync());
            bench.Clock.Advance(Bench.Interval);
        }

        Assert.IsType<GatewayState.Connected>(bench.Shard.State);
        await StopImpatientlyAsync(bench);
    }

    private static async Task AnswerAsync(ScriptedSocket socket, JsonElement beat)
    {
        Assert.Equal(1, Bench.Op(beat));
        await socket.SayAsync(Ack);
    }

    private static async Task<int> DrainAsync(ScriptedSocket socket)
    {
        // What was asked for is understood in order, so after this answer nothing of it is still on its way in.
        await socket.SayAsync(Ack);
        var count = 0;
        while (socket.Sent() is not null)
        {
            count++;
        }

        return count;
    }

    private static async Task StopImpatientlyAsync(Bench bench)
    {
        var stopping = bench.StopAsync();
        await bench.Clock.PassAsync(DrainTimeout);
        await stopping;
    }
}
