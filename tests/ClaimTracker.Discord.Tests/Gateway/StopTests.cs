using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Tests.Gateway.Scripted;

namespace ClaimTracker.Discord.Tests.Gateway;

public sealed class StopTests
{
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(7);

    [Fact]
    public async Task The_bot_goes_offline_at_once()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();

        await bench.StopAsync();

        Assert.Equal(1000, await socket.Closed);
        Assert.IsType<GatewayState.Stopped>(bench.Shard.State);
    }

    [Fact]
    public async Task The_session_can_be_kept_and_resumed_by_a_later_run()
    {
        await using var bench = new Bench(options => options.KeepSessionOnStop = true);
        var socket = await bench.ConnectAsync();
        await bench.StopAsync();
        Assert.Equal(4000, await socket.Closed);

        bench.RunAgain();

        await bench.ResumeAsync();
    }

    [Fact]
    public async Task A_session_that_was_closed_for_good_is_not_resumed_by_a_later_run()
    {
        await using var bench = new Bench();
        await bench.ConnectAsync();
        bench.LiveOn();
        await bench.StopAsync();

        bench.RunAgain();

        await bench.ConnectAsync();
    }

    [Fact]
    public async Task A_dead_peer_does_not_hold_it_up()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        socket.AnswersClose = false;
        socket.CanSend = Task.Delay(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken);
        bench.Clock.Advance(Bench.Interval / 2);

        var stopping = bench.StopAsync();
        await bench.Clock.PassAsync(bench.Options.CloseTimeout);

        await stopping;
    }

    [Fact]
    public async Task It_ends_while_it_dials()
    {
        await using var bench = new Bench(arrange: bench =>
            bench.Dialer.Before = cancellationToken => Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)
        );
        await bench.Clock.WhenAskedAsync(bench.Options.HelloTimeout);

        await bench.StopAsync();
    }

    [Fact]
    public async Task It_ends_in_a_pause()
    {
        await using var bench = new Bench();
        await (await bench.ConnectAsync()).CloseAsync(4000);
        await bench.Clock.WhenAskedAsync(TimeSpan.FromSeconds(0.5));

        await bench.StopAsync();
    }

    [Fact]
    public async Task It_ends_while_it_waits_for_a_session()
    {
        await using var bench = new Bench(arrange: bench => bench.Directory.Remaining = 0);
        await bench.Clock.WhenAskedAsync(TimeSpan.FromHours(3));

        await bench.StopAsync();
    }

    [Fact]
    public async Task Events_that_wait_are_handled_first()
    {
        await using var bench = new Bench(options => (options.Workers, options.DrainTimeout) = (1, DrainTimeout));
        var isOpen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Handler.Work = (_, _) => isOpen.Task;
        var socket = await bench.ConnectAsync();
        await socket.SayAsync(Bench.Event(2));
        await socket.SayAsync(Bench.Event(3));

        var stopping = bench.StopAsync();
        await bench.Clock.WhenAskedAsync(DrainTimeout);
        isOpen.SetResult();
        await stopping;

        Assert.Equal(2, (await bench.Handler.NextAsync()).Sequence);
        Assert.Equal(3, (await bench.Handler.NextAsync()).Sequence);
    }

    [Fact]
    public async Task A_handler_that_does_not_listen_is_left_behind()
    {
        await using var bench = new Bench(options => options.DrainTimeout = DrainTimeout);
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

        var stopping = bench.StopAsync();
        await bench.Clock.PassAsync(DrainTimeout);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(1));
        await stopping;

        Assert.Contains(
            bench.Logger.Lines,
            line => line.Text.StartsWith("Some events were still being handled", StringComparison.Ordinal)
        );
        isOpen.SetResult();
    }

    [Fact]
    public async Task Whoever_waits_for_it_to_be_ready_is_told()
    {
        await using var bench = new Bench();
        await bench.Dialer.NextAsync();
        var ready = bench.Shard.WaitUntilReadyAsync(TestContext.Current.CancellationToken);

        await bench.StopAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => ready);
    }

    [Fact]
    public async Task It_runs_once_at_a_time()
    {
        await using var bench = new Bench();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            bench.Shard.RunAsync(TestContext.Current.CancellationToken)
        );
    }
}
