using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Tests.Gateway.Scripted;

namespace ClaimTracker.Discord.Tests.Gateway;

/// <summary>From dialling to READY or RESUMED.</summary>
public sealed class GreetingTests
{
    [Fact]
    public async Task A_new_session_is_asked_for_with_everything_Discord_needs()
    {
        await using var bench = new Bench(options =>
        {
            options.Intents = GatewayIntents.Guilds | GatewayIntents.GuildMessages;
            options.Activity = "the claims";
            options.ActivityKind = ActivityKind.Watching;
            options.Status = OnlineStatus.Idle;
        });
        var (address, socket) = await bench.Dialer.NextAsync();
        await socket.SayAsync(Bench.Hello);

        var identify = (await socket.NextAsync()).GetProperty("d");

        Assert.Equal("wss://gateway.test/?v=10&encoding=json", address.ToString());
        Assert.Equal(Bench.Token, identify.GetProperty("token").GetString());
        Assert.Equal(513, identify.GetProperty("intents").GetInt32());
        Assert.Equal("[0,1]", identify.GetProperty("shard").GetRawText());
        Assert.Equal(
            """{"since":null,"activities":[{"type":3,"name":"the claims"}],"status":"idle","afk":false}""",
            identify.GetProperty("presence").GetRawText()
        );
        Assert.Equal(
            ["os", "browser", "device"],
            identify.GetProperty("properties").EnumerateObject().Select(property => property.Name)
        );
    }

    [Fact]
    public async Task Ready_tells_who_the_bot_is()
    {
        await using var bench = new Bench();
        var ready = bench.Shard.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        Assert.IsType<GatewayState.Connecting>(bench.Shard.State);

        await bench.ConnectAsync();

        Assert.Equal(new GatewayIdentity(new Snowflake(11), new Snowflake(22)), await ready);
        Assert.Equal(await ready, bench.Shard.Identity);
        Assert.False(Assert.IsType<GatewayState.Connected>(bench.Shard.State).Resumed);
    }

    [Fact]
    public async Task A_lost_connection_is_resumed_where_Discord_said_with_the_last_sequence()
    {
        await using var bench = new Bench();
        var first = await bench.ConnectAsync();
        await first.SayAsync(Bench.Event(41));
        await first.CloseAsync(4000);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));

        var (address, second) = await bench.Dialer.NextAsync();
        await second.SayAsync(Bench.Hello);
        var resume = await second.NextAsync();

        Assert.Equal("wss://resume.test/?v=10&encoding=json", address.ToString());
        Assert.Equal(
            $$$"""{"op":6,"d":{"token":"{{{Bench.Token}}}","session_id":"session-1","seq":41}}""",
            resume.GetRawText()
        );
    }

    [Fact]
    public async Task Events_missed_meanwhile_are_replayed_before_the_session_goes_on()
    {
        await using var bench = new Bench();
        var first = await bench.ConnectAsync();
        await first.CloseAsync(1001);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        var (_, second) = await bench.Dialer.NextAsync();
        await second.SayAsync(Bench.Hello);
        await second.NextAsync();

        await second.SayAsync(Bench.Event(2, "MISSED_ONE"));
        await second.SayAsync(Bench.Event(3, "MISSED_TWO"));
        Assert.IsType<GatewayState.Reconnecting>(bench.Shard.State);
        await second.SayAsync(Bench.Event(4, "RESUMED", "{}"));

        Assert.True(Assert.IsType<GatewayState.Connected>(bench.Shard.State).Resumed);
        Assert.Equal(
            ["MISSED_ONE", "MISSED_TWO"],
            new[] { await bench.Handler.NextAsync(), await bench.Handler.NextAsync() }.Select(e => e.Name).Order()
        );
    }

    [Fact]
    public async Task A_second_hello_does_not_identify_again()
    {
        await using var bench = new Bench();
        var socket = await bench.ConnectAsync();

        await socket.SayAsync(Bench.Hello);
        await socket.SayAsync("""{"op":1}""");

        // A greeting would have gone before it.
        Assert.Equal(1, Bench.Op(await socket.NextAsync()));
        Assert.Equal(1, bench.Shard.Health.SessionsLastHour);
    }

    [Fact]
    public async Task A_second_ready_does_not_change_the_session()
    {
        await using var bench = new Bench();
        var first = await bench.ConnectAsync();
        await first.SayAsync(Bench.Ready("another"));
        await first.SayAsync("""{"op":7,"d":null}""");

        var (_, second) = await bench.Dialer.NextAsync();
        await second.SayAsync(Bench.Hello);

        var resume = await second.NextAsync();
        Assert.Equal("session-1", resume.GetProperty("d").GetProperty("session_id").GetString());
    }

    [Fact]
    public async Task Resumed_is_no_answer_to_identify()
    {
        await using var bench = new Bench();
        var (_, socket) = await bench.Dialer.NextAsync();
        await socket.SayAsync(Bench.Hello);
        await socket.NextAsync();

        await socket.SayAsync(Bench.Event(1, "RESUMED"));

        Assert.IsType<GatewayState.Connecting>(bench.Shard.State);
    }

    [Fact]
    public async Task Ready_is_an_answer_to_resume_and_begins_a_new_session()
    {
        await using var bench = new Bench();
        await (await bench.ConnectAsync()).SayAsync("""{"op":7,"d":null}""");
        var (_, second) = await bench.Dialer.NextAsync();
        await second.SayAsync(Bench.Hello);
        await second.NextAsync();

        await second.SayAsync(Bench.Ready("session-2"));
        Assert.IsType<GatewayState.Connected>(bench.Shard.State);
        await second.SayAsync("""{"op":9,"d":true}""");
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(3));

        var (_, third) = await bench.Dialer.NextAsync();
        await third.SayAsync(Bench.Hello);
        var resume = await third.NextAsync();
        Assert.Equal("session-2", resume.GetProperty("d").GetProperty("session_id").GetString());
    }

    [Fact]
    public async Task Without_hello_in_time_another_connection_is_made()
    {
        await using var bench = new Bench();
        var (_, socket) = await bench.Dialer.NextAsync();

        // Once for dialling, once for HELLO.
        await bench.Clock.WhenAskedAsync(bench.Options.HelloTimeout);
        await bench.Clock.PassAsync(bench.Options.HelloTimeout);

        Assert.Equal(4000, await socket.Closed);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        await bench.ConnectAsync();
    }

    [Fact]
    public async Task Without_ready_in_time_another_connection_is_made()
    {
        await using var bench = new Bench();
        var (_, socket) = await bench.Dialer.NextAsync();
        await socket.SayAsync(Bench.Hello);
        await socket.NextAsync();

        await bench.Clock.PassAsync(bench.Options.ReadyTimeout);

        Assert.Equal(4000, await socket.Closed);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        await bench.ConnectAsync();
    }

    [Fact]
    public async Task Without_resumed_in_time_the_resume_is_tried_again()
    {
        await using var bench = new Bench();
        await (await bench.ConnectAsync()).CloseAsync(4000);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        var (_, socket) = await bench.Dialer.NextAsync();
        await socket.SayAsync(Bench.Hello);

        await bench.Clock.PassAsync(bench.Options.ReadyTimeout);

        Assert.Equal(4000, await socket.Closed);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(1));
        await bench.ResumeAsync();
    }

    [Theory]
    [InlineData("""{"op":10}""")]
    [InlineData("""{"op":10,"d":null}""")]
    [InlineData("""{"op":10,"d":[]}""")]
    [InlineData("""{"op":10,"d":{}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":"45000"}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":0}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":-1}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":1e300}}""")]
    public async Task A_hello_that_makes_no_sense_ends_the_connection(string hello)
    {
        await using var bench = new Bench();
        var (_, socket) = await bench.Dialer.NextAsync();

        await socket.SayAsync(hello);

        Assert.Equal(4000, await socket.Closed);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        await bench.ConnectAsync();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"session_id":"","user":{"id":"1"},"application":{"id":"2"} }""")]
    [InlineData("""{"session_id":7,"user":{"id":"1"},"application":{"id":"2"} }""")]
    [InlineData("""{"session_id":"s","user":{},"application":{"id":"2"} }""")]
    [InlineData("""{"session_id":"s","user":{"id":"1"} }""")]
    public async Task A_ready_that_makes_no_sense_ends_the_connection(string data)
    {
        await using var bench = new Bench();
        var (_, socket) = await bench.Dialer.NextAsync();
        await socket.SayAsync(Bench.Hello);
        await socket.NextAsync();

        await socket.SayAsync(Bench.Event(1, "READY", data));

        Assert.Equal(4000, await socket.Closed);
        Assert.Null(bench.Shard.Identity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no address")]
    [InlineData("https://resume.test")]
    [InlineData("ws://resume.test")]
    public async Task Without_a_safe_address_to_resume_at_the_first_one_is_used(string url)
    {
        await using var bench = new Bench();
        var (first, socket) = await bench.Dialer.NextAsync();
        await socket.SayAsync(Bench.Hello);
        await socket.NextAsync();
        await socket.SayAsync(Bench.Ready(url: url));
        await socket.CloseAsync(4000);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));

        var (second, _) = await bench.Dialer.NextAsync();

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_dialled_again()
    {
        await using var bench = new Bench(arrange: bench =>
            bench.Dialer.Before = cancellationToken => Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)
        );
        await bench.Clock.WhenAskedAsync(bench.Options.HelloTimeout);
        bench.Dialer.Before = _ => Task.CompletedTask;

        bench.Clock.Advance(bench.Options.HelloTimeout);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));

        await bench.ConnectAsync();
    }
}
