using ClaimTracker.Discord.Tests.Gateway.Scripted;

namespace ClaimTracker.Discord.Tests.Gateway;

public sealed class MetricsTests
{
    [Fact]
    public async Task Latency_and_silence_are_measured_in_seconds()
    {
        await using var bench = new Bench();
        using var metrics = new MetricsOf(bench.Meters);
        Assert.Empty(metrics.Of("discord.gateway.dispatch.age"));
        var socket = await bench.ConnectAsync();
        bench.Clock.Advance(Bench.Interval / 2);
        await socket.NextAsync();
        bench.Clock.Advance(TimeSpan.FromMilliseconds(250));

        await socket.SayAsync("""{"op":11}""");

        Assert.Equal(0.25, Assert.Single(metrics.Of("discord.gateway.heartbeat.latency")).Value);
        Assert.Equal(22.75, metrics.Of("discord.gateway.dispatch.age")[^1].Value);
    }

    [Fact]
    public async Task Reconnects_say_why()
    {
        await using var bench = new Bench();
        using var metrics = new MetricsOf(bench.Meters);
        var socket = await bench.ConnectAsync();
        await socket.SayAsync("""{"op":7}""");
        await (await bench.ResumeAsync()).CloseAsync(4008);
        await bench.Clock.WhenAskedAsync(TimeSpan.FromSeconds(1));

        var tags = metrics
            .Of("discord.gateway.reconnects")
            .Select(measured => (measured.Tags["cause"], measured.Tags["code"]));

        Assert.Equal([("ReconnectAsked", null), ("ClosedByServer", 4008)], tags);
        Assert.Equal(1, metrics.Sum("discord.gateway.sessions"));
    }

    [Fact]
    public async Task Ignored_ops_and_events_are_named()
    {
        await using var bench = new Bench(arrange: bench => bench.Handler.Wants = name => name == "READY");
        using var metrics = new MetricsOf(bench.Meters);
        var socket = await bench.ConnectAsync();

        await socket.SayAsync("""{"op":12}""");
        await socket.SayAsync("""{"op":123456}""");
        await socket.SayAsync(Bench.Event(2, "TYPING_START"));
        await socket.SayAsync("{");

        Assert.Equal(
            [("op", "12"), ("op", "other"), ("event", "TYPING_START"), ("message", "unreadable")],
            metrics
                .Of("discord.gateway.ignored")
                .Select(measured => ((string)measured.Tags["kind"]!, (string)measured.Tags["name"]!))
        );
    }

    [Fact]
    public async Task Unknown_fields_of_a_frame_are_counted()
    {
        await using var bench = new Bench();
        using var metrics = new MetricsOf(bench.Meters);
        var socket = await bench.ConnectAsync();

        await socket.SayAsync("""{"op":11,"new":1,"newer":{"d":2}}""");

        Assert.Equal(
            2,
            metrics.Of("discord.gateway.ignored").Where(one => one.Tags["kind"] is "field").Sum(one => one.Value)
        );
    }

    [Fact]
    public async Task A_peer_that_makes_up_names_does_not_fill_the_memory()
    {
        await using var bench = new Bench(arrange: bench => bench.Handler.Wants = _ => false);
        using var metrics = new MetricsOf(bench.Meters);
        var socket = await bench.ConnectAsync();

        for (var i = 0; i < 2000; i++)
        {
            await socket.SayAsync(Bench.Event(i + 2, $"MADE_UP_{i}"));
        }

        Assert.InRange(
            metrics.Of("discord.gateway.ignored").Select(measured => measured.Tags["name"]).Distinct().Count(),
            2,
            600
        );
    }

    [Fact]
    public async Task The_queue_is_measured()
    {
        await using var bench = new Bench(options => options.Workers = 1);
        using var metrics = new MetricsOf(bench.Meters);
        var isOpen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isBusy = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Handler.Work = (_, _) =>
        {
            isBusy.TrySetResult();
            return isOpen.Task;
        };
        var socket = await bench.ConnectAsync();
        await socket.SayAsync(Bench.Event(2));
        await isBusy.Task.Soon();
        await socket.SayAsync(Bench.Event(3));
        await socket.SayAsync(Bench.Event(4));

        Assert.Equal(2, Assert.Single(metrics.Of("discord.gateway.queue.length")).Value);
        bench.Clock.Advance(TimeSpan.FromSeconds(2));
        isOpen.SetResult();
        await bench.Handler.NextAsync();
        await bench.Handler.NextAsync();
        await bench.Handler.NextAsync();

        Assert.Equal([0, 2, 2], metrics.Of("discord.gateway.queue.wait").Select(measured => measured.Value));
    }
}
