using ClaimTracker.Discord.Simulator.Faults;

namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class GatewayTests
{
    [Fact]
    public async Task A_bot_is_told_where_the_gateway_is()
    {
        await using var scene = await Scene.SetAsync();

        var answer = await scene.Rest.GetAsync("gateway/bot");

        Assert.Equal($"ws://{scene.Discord.Address.Authority}/gateway", $"{answer.Json!["url"]}");
        Assert.Equal(1000, answer.Json["session_start_limit"]!["remaining"]!.GetValue<int>());
    }

    [Fact]
    public async Task Ready_names_servers_and_guild_create_follows()
    {
        await using var scene = await Scene.SetAsync();

        using var socket = await scene.SocketAsync(intents: 1);
        var arrived = await socket.EventAsync("GUILD_CREATE");

        Assert.Empty(socket.Ready["private_channels"]!.AsArray());
        Assert.True(socket.Ready["guilds"]![0]!["unavailable"]!.GetValue<bool>());
        Assert.Equal($"{scene.Server.Id}", $"{arrived["id"]}");
        Assert.Equal("checks", $"{arrived["channels"]![0]!["name"]}");
    }

    [Fact]
    public async Task A_removed_bot_is_told_so_and_an_outage_is_something_else()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await scene.SocketAsync(intents: 1);

        scene.Server.BeginOutage();
        var outage = await socket.EventAsync("GUILD_DELETE");
        scene.Server.RemoveBot();
        var removal = await socket.EventAsync("GUILD_DELETE");

        Assert.True(outage["unavailable"]!.GetValue<bool>());
        Assert.Null(removal["unavailable"]);
    }

    [Fact]
    public async Task A_heartbeat_is_acknowledged_and_silence_is_closed()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await scene.SocketAsync();

        await socket.HeartbeatAsync();
        await socket.FrameAsync(11);
        scene.Time.Advance(TimeSpan.FromSeconds(83));

        Assert.Equal(4009, await socket.ClosedAsync());
    }

    [Theory]
    [InlineData("wrong", 0, 4004)]
    [InlineData(null, null, 4013)]
    [InlineData(null, 1 << 30, 4013)]
    [InlineData(null, 1 << 15, 4014)]
    [InlineData(null, 1 << 1, 4014)]
    public async Task A_wrong_identify_is_closed(string? token, int? intents, int code)
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await RawSocket.OpenAsync(scene.Discord);

        await socket.IdentifyAsync(token ?? scene.Discord.BotToken, intents);

        Assert.Equal(code, await socket.ClosedAsync());
    }

    [Fact]
    public async Task A_wrong_shard_is_closed()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await RawSocket.OpenAsync(scene.Discord);

        await socket.IdentifyAsync(scene.Discord.BotToken, 0, shard: (1, 1));

        Assert.Equal(4010, await socket.ClosedAsync());
    }

    [Fact]
    public async Task Another_version_is_closed()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await RawSocket.OpenAsync(scene.Discord, "?v=9&encoding=json");

        Assert.Equal(4012, await socket.ClosedAsync());
    }

    [Theory]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("""{"op":""", 4002)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    public async Task A_bad_frame_is_closed(string frame, int code)
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await RawSocket.OpenAsync(scene.Discord);

        await socket.SendAsync(frame);

        Assert.Equal(code, await socket.ClosedAsync());
    }

    [Fact]
    public async Task A_frame_of_4096_bytes_is_taken_and_a_longer_one_closed()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await scene.SocketAsync();
        const string Head = """{"op":1,"d":null,"x":""";

        await socket.SendAsync($"{Head}\"{new string('a', 4096 - Head.Length - 3)}\"}}");
        await socket.FrameAsync(11);
        await socket.SendAsync($"{Head}\"{new string('a', 4097 - Head.Length - 3)}\"}}");

        Assert.Equal(4002, await socket.ClosedAsync());
    }

    [Fact]
    public async Task Identifying_twice_is_closed()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await scene.SocketAsync();

        await socket.IdentifyAsync(scene.Discord.BotToken, 0);

        Assert.Equal(4005, await socket.ClosedAsync());
    }

    [Fact]
    public async Task The_121st_frame_of_a_minute_is_closed()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await scene.SocketAsync();

        for (var i = 0; i < 120; i++)
        {
            await socket.HeartbeatAsync();
        }

        Assert.Equal(4008, await socket.ClosedAsync());
        Assert.Equal(119, scene.Discord.Gateway.Stats.Heartbeats);
    }

    [Fact]
    public async Task A_second_identify_within_five_seconds_is_refused()
    {
        await using var scene = await Scene.SetAsync(settings => settings.Gateway.MaxConcurrency = 1);
        using var first = await scene.SocketAsync();
        using var second = await RawSocket.OpenAsync(scene.Discord);

        await second.IdentifyAsync(scene.Discord.BotToken, 0);
        var resumable = await second.FrameAsync(9);
        scene.Time.Advance(TimeSpan.FromSeconds(5));
        await second.IdentifyAsync(scene.Discord.BotToken, 0);
        await second.EventAsync("READY");

        Assert.False(resumable!.GetValue<bool>());
        Assert.Equal(1, scene.Discord.Gateway.Stats.RefusedIdentifies);
    }

    [Fact]
    public async Task A_bot_with_no_identify_left_loses_its_token()
    {
        await using var scene = await Scene.SetAsync(settings => settings.Gateway.IdentifiesLeft = 1);
        using var first = await scene.SocketAsync();
        using var second = await RawSocket.OpenAsync(scene.Discord);

        await second.IdentifyAsync(scene.Discord.BotToken, 0);

        Assert.Equal(4004, await first.ClosedAsync());
        Assert.Equal(401, (await scene.Rest.GetAsync("users/@me")).Status);
    }

    [Fact]
    public async Task A_compressed_stream_reads_the_same()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await RawSocket.OpenAsync(scene.Discord, "?v=10&encoding=json&compress=zlib-stream");

        var hello = await socket.FrameAsync(10);
        await socket.IdentifyAsync(scene.Discord.BotToken, 1);
        var ready = await socket.EventAsync("READY");
        var arrived = await socket.EventAsync("GUILD_CREATE");

        Assert.Equal(41_250, hello!["heartbeat_interval"]!.GetValue<int>());
        Assert.Equal("ClaimTracker", $"{ready["user"]!["username"]}", ignoreCase: true);
        Assert.Equal("The Desk", $"{arrived["name"]}");
    }

    [Fact]
    public async Task Messages_come_with_the_intent_and_without_content_unless_they_are_meant_for_the_bot()
    {
        await using var scene = await Scene.SetAsync();
        using var deaf = await scene.SocketAsync();
        using var socket = await scene.SocketAsync(intents: 1 << 9);

        scene.Seat.Say("The moon is cheese");
        var redacted = await socket.EventAsync("MESSAGE_CREATE");
        scene.Seat.Say($"<@{scene.Discord.ApplicationId}> is it?");
        var meant = await socket.EventAsync("MESSAGE_CREATE");
        await deaf.HeartbeatAsync();
        var next = await deaf.NextAsync();

        Assert.Equal("", $"{redacted["content"]}");
        Assert.EndsWith("is it?", $"{meant["content"]}", StringComparison.Ordinal);
        Assert.Equal($"{scene.Server.Id}", $"{meant["guild_id"]}");
        Assert.Equal(11, next!["op"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_server_belongs_to_one_shard()
    {
        await using var scene = await Scene.SetAsync();
        var shard = (int)((scene.Server.Id >> 22) % 2);
        using var mine = await RawSocket.OpenAsync(scene.Discord);
        using var other = await RawSocket.OpenAsync(scene.Discord);

        await mine.IdentifyAsync(scene.Discord.BotToken, 1, shard: (shard, 2));
        await other.IdentifyAsync(scene.Discord.BotToken, 1, shard: (1 - shard, 2));

        Assert.Single((await mine.EventAsync("READY"))["guilds"]!.AsArray());
        Assert.Empty((await other.EventAsync("READY"))["guilds"]!.AsArray());
    }

    [Fact]
    public async Task A_zombie_connection_stays_open_without_acknowledging()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await scene.SocketAsync();
        scene.Discord.Faults.Add(Fault.StopAcks());

        await socket.HeartbeatAsync();
        await scene.Discord.Gateway.UntilAsync(stats => stats.Heartbeats == 1, Scene.Token);
        await socket.HeartbeatAsync();
        var frame = await socket.NextAsync();

        Assert.Equal(11, frame!["op"]!.GetValue<int>());
        Assert.Equal(2, scene.Discord.Gateway.Stats.Heartbeats);
        Assert.Equal(1, scene.Discord.Faults.Happened);
    }
}
