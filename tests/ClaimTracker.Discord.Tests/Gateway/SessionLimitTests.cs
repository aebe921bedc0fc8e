using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Tests.Gateway.Scripted;

namespace ClaimTracker.Discord.Tests.Gateway;

/// <summary>New sessions are few: Discord resets the token of a bot that starts a thousand in a day.</summary>
public sealed class SessionLimitTests
{
    [Fact]
    public async Task None_is_started_when_Discord_has_none_left()
    {
        await using var bench = new Bench(arrange: bench => bench.Directory.Remaining = 0);
        await bench.Clock.WhenAskedAsync(TimeSpan.FromHours(3));
        Assert.False(bench.Dialer.HasDialled);
        Assert.StartsWith(
            "Discord allows no more sessions today. It goes on at ",
            Assert.IsType<GatewayState.Connecting>(bench.Shard.State).Note,
            StringComparison.Ordinal
        );
        bench.Directory.Remaining = 1000;

        bench.Clock.Advance(TimeSpan.FromHours(3));

        await bench.ConnectAsync();
        Assert.Equal(2, bench.Directory.Asked);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(0, 5)]
    [InlineData(1_000_000, 86_400)]
    public async Task A_reset_time_that_makes_no_sense_neither_loops_nor_waits_for_ever(int given, int waited)
    {
        await using var bench = new Bench(arrange: bench =>
            (bench.Directory.Remaining, bench.Directory.ResetAfter) = (0, TimeSpan.FromSeconds(given))
        );

        await bench.Clock.WhenAskedAsync(TimeSpan.FromSeconds(waited));

        Assert.Equal(1, bench.Directory.Asked);
    }

    [Fact]
    public async Task Two_are_at_least_five_seconds_apart()
    {
        await using var bench = new Bench();
        var first = await bench.ConnectAsync();

        await first.CloseAsync(4009);

        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(4.5));
        await bench.ConnectAsync();
    }

    [Fact]
    public async Task After_twenty_in_an_hour_it_waits_for_the_hour_to_pass()
    {
        await using var bench = new Bench();
        for (var i = 0; i < 20; i++)
        {
            var socket = await bench.ConnectAsync();
            bench.LiveOn();
            await socket.CloseAsync(4009);
            await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        }

        Assert.Equal(20, bench.Shard.Health.SessionsLastHour);
        await bench.Clock.PassAsync(TimeSpan.FromHours(1) - (20 * TimeSpan.FromSeconds(30.5)));

        await bench.ConnectAsync();
        Assert.Equal(20, bench.Shard.Health.SessionsLastHour);
    }

    [Fact]
    public async Task Sessions_that_are_refused_for_ever_cost_twenty_in_an_hour()
    {
        await using var bench = new Bench();
        var start = bench.Clock.GetUtcNow();
        double[] pauses = [3, 3, 3, 4, 8, 16, .. Enumerable.Repeat(30.0, 14)];
        foreach (var pause in pauses)
        {
            await RefuseAsync(bench);
            await bench.Clock.PassAsync(TimeSpan.FromSeconds(pause));
            if (pause < 5)
            {
                await bench.Clock.PassAsync(TimeSpan.FromSeconds(5 - pause));
            }
        }

        await bench.Clock.WhenAskedAsync(TimeSpan.FromHours(1) - (bench.Clock.GetUtcNow() - start));

        Assert.Equal(20, bench.Dialer.Sockets.Count);
        Assert.StartsWith(
            "Too many new sessions lately.",
            Assert.IsType<GatewayState.Connecting>(bench.Shard.State).Note,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_resume_costs_none()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        for (var i = 0; i < 30; i++)
        {
            bench.LiveOn();
            await socket.SayAsync("""{"op":7,"d":null}""");
            socket = await bench.ResumeAsync();
        }

        Assert.Equal(1, bench.Shard.Health.SessionsLastHour);
        Assert.Equal(1, bench.Directory.Asked);
    }

    [Fact]
    public async Task When_Discord_cannot_be_asked_it_is_asked_again()
    {
        await using var bench = new Bench(arrange: bench =>
            bench.Directory.Failure = new HttpRequestException("Down.")
        );
        await bench.Clock.WhenAskedAsync(TimeSpan.FromSeconds(0.5));
        bench.Directory.Failure = null;

        bench.Clock.Advance(TimeSpan.FromSeconds(0.5));

        await bench.ConnectAsync();
    }

    [Fact]
    public async Task When_Discord_cannot_be_asked_again_the_last_address_is_used()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        bench.LiveOn();
        bench.Directory.Failure = new TimeoutException();

        await socket.CloseAsync(4009);

        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        await bench.ConnectAsync();
    }

    [Fact]
    public async Task When_Discord_cannot_be_asked_the_sessions_it_had_left_are_not_overdrawn()
    {
        await using var bench = new Bench(arrange: bench => bench.Directory.Remaining = 1);
        var socket = await bench.ConnectAsync();
        bench.LiveOn();
        bench.Directory.Failure = new TimeoutException();
        await socket.CloseAsync(4009);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));

        await bench.Clock.WhenAskedAsync(TimeSpan.FromSeconds(1));

        Assert.Single(bench.Dialer.Sockets);
    }

    [Fact]
    public async Task An_answer_that_none_are_left_outlives_no_older_one()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();
        bench.LiveOn();
        bench.Directory.Remaining = 0;
        await socket.CloseAsync(4009);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        await bench.Clock.WhenAskedAsync(TimeSpan.FromHours(3));
        bench.Directory.Failure = new TimeoutException();

        bench.Clock.Advance(TimeSpan.FromHours(3));

        await bench.Clock.WhenAskedAsync(TimeSpan.FromSeconds(1));
        Assert.Single(bench.Dialer.Sockets);
    }

    [Fact]
    public async Task A_directory_that_never_answers_is_asked_again()
    {
        using var never = new CancellationTokenSource();
        await using var bench = new Bench(arrange: bench => bench.Directory.Before = () => Task.Delay(-1, never.Token));
        await bench.Clock.WhenAskedAsync(TimeSpan.FromSeconds(60));
        bench.Directory.Before = () => Task.CompletedTask;

        bench.Clock.Advance(TimeSpan.FromSeconds(60));

        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        await bench.ConnectAsync();
    }

    private static async Task RefuseAsync(Bench bench)
    {
        var (_, socket) = await bench.Dialer.NextAsync();
        await socket.SayAsync(Bench.Hello);
        await socket.NextAsync();
        await socket.SayAsync("""{"op":9,"d":false}""");
    }
}
