using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Tests.Gateway.Scripted;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Tests.Gateway;

/// <summary>From the socket to the handler.</summary>
public sealed class EventTests
{
    [Fact]
    public async Task An_event_arrives_with_its_payload_and_the_time_of_its_receipt()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        var received = bench.Clock.GetTimestamp();

        await socket.SayAsync("""{"t":"INTERACTION_CREATE","s":7,"op":0,"d":{"id":"1573944226738077696","new":[1]}}""");
        bench.Clock.Advance(TimeSpan.FromSeconds(1));

        var dispatch = await bench.Handler.NextAsync();
        Assert.Equal(("INTERACTION_CREATE", 7, received), (dispatch.Name, dispatch.Sequence, dispatch.ReceivedAt));
        Assert.Equal("""{"id":"1573944226738077696","new":[1]}""", dispatch.Data.GetRawText());
    }

    [Fact]
    public async Task Its_payload_stays_as_it_was_when_the_next_messages_come()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        await socket.SayAsync(Bench.Event(2, "FIRST", """{"text":"first"}"""));
        await socket.SayAsync(Bench.Event(3, "SECOND", """{"text":"other"}"""));

        var dispatches = new[] { await bench.Handler.NextAsync(), await bench.Handler.NextAsync() };

        Assert.Equal(
            ["first", "other"],
            dispatches.OrderBy(d => d.Sequence).Select(d => d.Data.GetProperty("text").GetString())
        );
    }

    [Fact]
    public async Task A_handler_that_throws_gets_the_next_event()
    {
        await using var bench = new Bench(options => options.Workers = 1);
        bench.Handler.Work = (dispatch, _) =>
            dispatch.Sequence == 2 ? throw new InvalidOperationException("A fault.") : Task.CompletedTask;
        var socket = await bench.ConnectAsync();

        await socket.SayAsync(Bench.Event(2));
        await socket.SayAsync(Bench.Event(3));

        Assert.Equal(3, (await bench.Handler.NextAsync()).Sequence);
        Assert.Contains(
            bench.Logger.Lines,
            line =>
                line.Level == LogLevel.Error
                && line.Text.StartsWith("Handling SOMETHING 2 failed.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Events_that_nobody_wants_are_not_handed_over()
    {
        await using var bench = new Bench(arrange: bench => bench.Handler.Wants = name => name == "WANTED");
        var socket = await bench.ConnectAsync();

        await socket.SayAsync(Bench.Event(2, "PRESENCE_UPDATE"));
        await socket.SayAsync(Bench.Event(3, "WANTED"));

        Assert.Equal("WANTED", (await bench.Handler.NextAsync()).Name);
    }

    [Fact]
    public async Task The_handler_is_asked_once_for_each_name_and_may_fail()
    {
        var asked = new List<string>();
        await using var bench = new Bench(arrange: bench =>
            bench.Handler.Wants = name =>
            {
                asked.Add(name);
                throw new InvalidOperationException("A fault.");
            }
        );
        var socket = await bench.ConnectAsync();

        await socket.SayAsync(Bench.Event(2));
        await socket.SayAsync(Bench.Event(3));

        Assert.Equal(["READY", "SOMETHING"], asked);
        Assert.IsType<GatewayState.Connected>(bench.Shard.State);
    }

    [Fact]
    public async Task When_too_many_wait_the_oldest_goes_and_heartbeats_are_answered_all_the_same()
    {
        await using var bench = new Bench(options => (options.Workers, options.QueueLimit) = (1, 16));
        var isOpen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isBusy = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Handler.Work = (_, _) =>
        {
            isBusy.TrySetResult();
            return isOpen.Task;
        };
        var socket = await bench.ConnectAsync();
        await socket.SayAsync(Bench.Event(1));
        await isBusy.Task.Soon();

        for (var sequence = 2; sequence <= 100; sequence++)
        {
            await socket.SayAsync(Bench.Event(sequence));
        }

        await socket.SayAsync("""{"op":11}""");
        Assert.Equal((16, 83), (bench.Shard.Health.QueueLength, bench.Shard.Health.Dropped));
        Assert.Equal(TimeSpan.Zero, bench.Shard.Health.SinceLastAck);
        isOpen.SetResult();
        Assert.Equal(1, (await bench.Handler.NextAsync()).Sequence);
        for (var sequence = 85; sequence <= 100; sequence++)
        {
            Assert.Equal(sequence, (await bench.Handler.NextAsync()).Sequence);
        }
    }

    [Fact]
    public async Task A_handler_that_takes_too_long_is_told_to_stop_and_the_next_event_follows()
    {
        await using var bench = new Bench(options => options.Workers = 1);
        bench.Handler.Work = (dispatch, cancellationToken) =>
            dispatch.Sequence == 2 ? Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken) : Task.CompletedTask;
        var socket = await bench.ConnectAsync();
        await socket.SayAsync(Bench.Event(2));
        await socket.SayAsync(Bench.Event(3));

        await bench.Clock.PassAsync(bench.Options.HandlerTimeout);

        Assert.Equal(3, (await bench.Handler.NextAsync()).Sequence);
        Assert.Contains(
            bench.Logger.Lines,
            line => line.Text.StartsWith("Handling SOMETHING 2 took longer", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Silence_can_be_measured()
    {
        await using var bench = new Bench();
        Assert.Null(bench.Shard.Health.SinceLastDispatch);
        var socket = await bench.ConnectAsync();
        await socket.SayAsync(Bench.Event(2, "UNWANTED"));

        bench.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(TimeSpan.FromSeconds(10), bench.Shard.Health.SinceLastDispatch);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"op":"0"}""")]
    [InlineData("""{"op":1.5}""")]
    [InlineData("""{"op":99999999999}""")]
    [InlineData("""{"op":null}""")]
    [InlineData("""{"op":0,"s":"7","t":"X","d":{}}""")]
    [InlineData("""{"op":0,"s":-7,"t":"X","d":{}}""")]
    [InlineData("""{"op":0,"s":7,"t":7,"d":{}}""")]
    [InlineData("""{"op":0,"s":7,"t":"X","d":{}}{}""")]
    [InlineData("""{"op":0,"s":7,"t":"X","d":{"a":}}""")]
    [InlineData("""{"op":0,"s":7,"d":{}}""")]
    [InlineData("""{"op":0,"s":7,"t":"","d":{}}""")]
    [InlineData("""{"op":0,"s":7,"t":"lower case","d":{}}""")]
    [InlineData("""{"op":12,"d":{}}""")]
    [InlineData("""{"op":-1}""")]
    [InlineData("""{"op":2147483647}""")]
    public async Task What_cannot_be_understood_is_counted_and_ends_nothing(string message)
    {
        await using var bench = new Bench();
        using var metrics = new MetricsOf(bench.Meters);
        var socket = await bench.ConnectAsync();
        var before = metrics.Sum("discord.gateway.ignored");

        await socket.SayAsync(message);
        await socket.SayAsync(Bench.Event(8));

        Assert.Equal(8, (await bench.Handler.NextAsync()).Sequence);
        Assert.Equal(1, metrics.Sum("discord.gateway.ignored") - before);
        Assert.Null(socket.Sent());
    }

    [Fact]
    public async Task Binary_messages_are_counted_and_end_nothing()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();

        await socket.SayAsync([131, 106], System.Net.WebSockets.WebSocketMessageType.Binary);
        await socket.SayAsync(Bench.Event(8));

        Assert.Equal(8, (await bench.Handler.NextAsync()).Sequence);
    }

    [Fact]
    public async Task A_thousand_unreadable_messages_are_logged_once()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();

        for (var i = 0; i < 1000; i++)
        {
            await socket.SayAsync("{");
        }

        Assert.Single(bench.Logger.Lines, line => line.Level == LogLevel.Warning);
    }

    [Fact]
    public async Task An_event_without_a_number_keeps_the_last_one()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        await socket.SayAsync(Bench.Event(5));

        await socket.SayAsync("""{"op":0,"s":null,"t":"SOMETHING","d":null}""");
        await socket.SayAsync("""{"op":1}""");

        Assert.Equal("""{"op":1,"d":5}""", (await socket.NextAsync()).GetRawText());
    }
}
