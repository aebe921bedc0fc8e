using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Tests.Gateway.Scripted;

namespace ClaimTracker.Discord.Tests.Gateway;

/// <summary>What follows each way a connection can end: the table of the brief, row by row.</summary>
public sealed class EndTests
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan SecondPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ThirdPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan InvalidPause = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Op_7_is_followed_at_once_and_the_session_goes_on()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();

        await socket.SayAsync("""{"op":7,"d":null}""");

        Assert.Equal(4000, await socket.Closed);
        await bench.ResumeAsync();
    }

    [Fact]
    public async Task Op_7_before_hello_is_followed_too()
    {
        await using var bench = new Bench();
        var (_, socket) = await bench.Dialer.NextAsync();

        await socket.SayAsync("""{"op":7,"d":null}""");

        Assert.Equal(4000, await socket.Closed);
        await bench.ConnectAsync();
    }

    [Fact]
    public async Task Op_7_again_and_again_is_followed_ever_more_slowly()
    {
        await using var bench = new Bench();
        foreach (var pause in new[] { 0, 0, 0.5, 1, 2, 4, 8, 16, 30, 30 })
        {
            if (pause > 0)
            {
                await bench.Clock.PassAsync(TimeSpan.FromSeconds(pause));
            }

            var (_, socket) = await bench.Dialer.NextAsync();
            await socket.SayAsync("""{"op":7,"d":null}""");
        }

        await bench.Clock.WhenAskedAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Op_9_true_waits_and_the_session_goes_on()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();

        await socket.SayAsync("""{"op":9,"d":true}""");

        Assert.Equal(4000, await socket.Closed);
        await bench.Clock.PassAsync(InvalidPause);
        await bench.ResumeAsync();
    }

    [Theory]
    [InlineData("false")]
    [InlineData("null")]
    [InlineData("\"true\"")]
    public async Task Op_9_false_on_a_healthy_session_starts_a_new_one_at_the_first_address(string data)
    {
        await using var bench = new Bench();
        var first = await bench.ConnectAsync();
        bench.LiveOn();

        await first.SayAsync($$"""{"op":9,"d":{{data}}}""");

        Assert.Equal(1000, await first.Closed);
        await bench.Clock.PassAsync(InvalidPause);
        var (address, second) = await bench.Dialer.NextAsync();
        await second.SayAsync(Bench.Hello);
        Assert.Equal("gateway.test", address.Host);
        Assert.Equal(2, Bench.Op(await second.NextAsync()));
        Assert.Null(second.Sent());
    }

    [Fact]
    public async Task Op_9_false_to_a_resume_starts_a_new_session()
    {
        await using var bench = new Bench();
        await (await bench.ConnectAsync()).CloseAsync(4000);
        await bench.Clock.PassAsync(FirstPause);
        var (_, socket) = await bench.Dialer.NextAsync();
        await socket.SayAsync(Bench.Hello);
        Assert.Equal(6, Bench.Op(await socket.NextAsync()));

        await socket.SayAsync("""{"op":9,"d":false}""");

        Assert.Equal(1000, await socket.Closed);
        await bench.Clock.PassAsync(InvalidPause);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(1.5));
        await bench.ConnectAsync();
    }

    [Fact]
    public async Task Op_9_before_hello_is_understood()
    {
        await using var bench = new Bench();
        var (_, socket) = await bench.Dialer.NextAsync();

        await socket.SayAsync("""{"op":9,"d":false}""");

        await bench.Clock.PassAsync(InvalidPause);
        await bench.ConnectAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(1011)]
    [InlineData(1012)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4006)]
    [InlineData(4008)]
    [InlineData(4999)]
    public async Task After_these_codes_the_session_goes_on(int? code)
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();

        await socket.CloseAsync(code);

        await bench.Clock.PassAsync(FirstPause);
        await bench.ResumeAsync();
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task After_these_codes_a_new_session_is_started_at_the_first_address(int code)
    {
        await using var bench = new Bench();
        var first = await bench.ConnectAsync();
        bench.LiveOn();

        await first.CloseAsync(code);

        await bench.Clock.PassAsync(FirstPause);
        var (address, second) = await bench.Dialer.NextAsync();
        await second.SayAsync(Bench.Hello);
        Assert.Equal("gateway.test", address.Host);
        Assert.Equal(2, Bench.Op(await second.NextAsync()));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1006)]
    [InlineData(4000)]
    public async Task A_close_before_ready_is_followed_by_another_attempt(int code)
    {
        await using var bench = new Bench();
        var (_, socket) = await bench.Dialer.NextAsync();

        await socket.CloseAsync(code);

        await bench.Clock.PassAsync(FirstPause);
        await bench.ConnectAsync();
    }

    [Fact]
    public async Task After_a_broken_socket_the_session_goes_on()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();

        await socket.BreakAsync();

        await bench.Clock.PassAsync(FirstPause);
        await bench.ResumeAsync();
    }

    [Fact]
    public async Task A_failure_in_sending_ends_the_connection()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        socket.CanSend = Task.CompletedTask;
        socket.Abort();

        await bench.Clock.PassAsync(FirstPause);

        await bench.ResumeAsync();
    }

    [Fact]
    public async Task After_three_failed_resumes_a_new_session_is_started_at_the_first_address()
    {
        await using var bench = new Bench();
        await (await bench.ConnectAsync()).CloseAsync(1006);
        foreach (var pause in new[] { FirstPause, SecondPause, ThirdPause })
        {
            await bench.Clock.PassAsync(pause);
            var (address, socket) = await bench.Dialer.NextAsync();
            Assert.Equal("resume.test", address.Host);
            await socket.CloseAsync(1006);
        }

        await bench.Clock.PassAsync(TimeSpan.FromSeconds(4));
        var (last, fresh) = await bench.Dialer.NextAsync();
        await fresh.SayAsync(Bench.Hello);

        Assert.Equal("gateway.test", last.Host);
        Assert.Equal(2, Bench.Op(await fresh.NextAsync()));
    }

    [Fact]
    public async Task A_resume_that_succeeds_forgives_those_that_failed()
    {
        await using var bench = new Bench();
        await (await bench.ConnectAsync()).CloseAsync(1006);
        await FailAsync(bench, FirstPause);
        await FailAsync(bench, SecondPause);
        await bench.Clock.PassAsync(ThirdPause);
        var socket = await bench.ResumeAsync();
        bench.LiveOn();
        await socket.CloseAsync(1006);

        await FailAsync(bench, FirstPause);
        await FailAsync(bench, SecondPause);

        await bench.Clock.PassAsync(ThirdPause);
        await bench.ResumeAsync();
    }

    [Fact]
    public async Task Pauses_start_small_again_only_after_a_connection_has_lived()
    {
        await using var bench = new Bench();
        await (await bench.ConnectAsync()).CloseAsync(1006);
        await bench.Clock.PassAsync(FirstPause);
        var shortLived = await bench.ResumeAsync();
        bench.Clock.Advance(bench.Options.StableAfter - TimeSpan.FromMilliseconds(1));
        await shortLived.CloseAsync(1006);

        await bench.Clock.PassAsync(SecondPause);
        var longLived = await bench.ResumeAsync();
        bench.LiveOn();
        await longLived.CloseAsync(1006);

        await bench.Clock.PassAsync(FirstPause);
        await bench.ResumeAsync();
    }

    [Fact]
    public async Task A_close_that_the_peer_does_not_answer_holds_nothing_up()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        socket.AnswersClose = false;

        await socket.SayAsync("""{"op":7,"d":null}""");

        await bench.Clock.PassAsync(TimeSpan.FromMilliseconds(750));
        await socket.Aborted;
        await bench.ResumeAsync();
    }

    [Fact]
    public async Task Events_that_come_while_it_is_closed_are_left_for_the_resume()
    {
        await using var bench = new Bench();
        var first = await bench.ConnectAsync();
        first.AnswersClose = false;
        await first.SayAsync("""{"op":7,"d":null}""");
        await first.Closed;

        await first.SayAsync(Bench.Event(50));
        await bench.Clock.PassAsync(TimeSpan.FromMilliseconds(750));

        var (_, second) = await bench.Dialer.NextAsync();
        await second.SayAsync(Bench.Hello);
        Assert.Equal(1, (await second.NextAsync()).GetProperty("d").GetProperty("seq").GetInt32());
    }

    [Fact]
    public async Task The_reason_can_be_read_while_it_is_away()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();

        await socket.CloseAsync(4008);
        await bench.Clock.WhenAskedAsync(FirstPause);

        var away = Assert.IsType<GatewayState.Reconnecting>(bench.Shard.State);
        Assert.Equal("Discord closed the connection with 4008.", away.Reason);
        Assert.Equal(1, bench.Shard.Health.Reconnects);
        bench.Clock.Advance(FirstPause);
        await bench.ResumeAsync();
        Assert.Equal(away.Reason, bench.Shard.Health.LastEnd);
    }

    [Fact]
    public async Task How_long_it_has_been_away_counts_from_the_moment_it_went()
    {
        await using var bench = new Bench();
        var went = bench.Clock.GetUtcNow();
        await (await bench.ConnectAsync()).CloseAsync(1006);

        await FailAsync(bench, FirstPause);
        await FailAsync(bench, SecondPause);
        await bench.Clock.WhenAskedAsync(ThirdPause);

        Assert.Equal(went, bench.Shard.State.Since);
    }

    private static async Task FailAsync(Bench bench, TimeSpan pause)
    {
        await bench.Clock.PassAsync(pause);
        var (_, socket) = await bench.Dialer.NextAsync();
        await socket.CloseAsync(1006);
    }
}
