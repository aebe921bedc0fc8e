using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.Faults;

namespace ClaimTracker.Discord.Tests.Peers;

/// <summary>The life of a gateway connection of a bot made with discord.js: how it begins, breaks and goes on.</summary>
public sealed class DiscordJsGatewayTests
{
    // What discord.js closes with when it means to come back, and when it does not.
    private const int WillResume = 4200;
    private const int WillNot = 1000;
    private const int MessageContent = 1 << 15;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_bot_logs_in()
    {
        await using var stage = await Open();

        var ready = await stage.LogInAsync(Cancel);

        Assert.Equal($"{stage.Simulator.ApplicationId}", ready["application"]?.ToString());
        Assert.Equal($"{stage.Simulator.World.App.Bot.Id}", ready["user"]?.ToString());
        var server = Assert.Single(ready["guilds"]!.AsArray());
        Assert.Equal("Desk", server!["name"]?.ToString());
        Assert.Equal(1, stage.Simulator.Gateway.Connected);
        stage.ExpectNoFindings();
    }

    [Fact]
    public async Task After_a_close_the_session_is_resumed_and_what_was_missed_comes()
    {
        await using var stage = await Open();
        await stage.LogInAsync(Cancel);
        await stage.SetCommandsAsync(Cancel);
        stage.Simulator.Faults.Add(Fault.Close(4000).On("INTERACTION_CREATE"));

        var running = stage.Seat.Slash("/claim add", new { text = "Missed" }, Cancel);
        var told = await stage.Bot.NextInteractionAsync(Cancel);
        await stage.Bot.DoAsync("reply", new { interaction = told["id"]?.ToString(), content = "Heard" }, Cancel);
        var resumed = await stage.Bot.NextAsync("resumed", Cancel);

        Assert.Equal("Missed", told["text"]?.ToString());
        Assert.Equal("Heard", (await running).Text);
        // The interaction, and RESUMED itself: discord.js counts both.
        Assert.Equal("2", resumed["replayed"]?.ToString());
        Expect(stage, identifies: 1, resumes: 1);
    }

    [Fact]
    public async Task When_asked_to_reconnect_the_session_is_resumed()
    {
        await using var stage = await Open();
        await stage.LogInAsync(Cancel);

        stage.Simulator.Gateway.Reconnect();
        await stage.Bot.NextAsync("resumed", Cancel);

        Assert.Equal(WillResume, stage.Simulator.Gateway.Stats.LastCloseCode);
        Expect(stage, identifies: 1, resumes: 1);
    }

    [Fact]
    public async Task A_session_that_is_lost_is_begun_anew()
    {
        await using var stage = await Open();
        await stage.LogInAsync(Cancel);
        await stage.Bot.NextAsync("ready", Cancel);

        stage.Simulator.Gateway.InvalidateSession(resumable: false);
        await stage.Bot.NextAsync("ready", Cancel);

        Assert.Equal(WillNot, stage.Simulator.Gateway.Stats.LastCloseCode);
        Expect(stage, identifies: 2, resumes: 0);
    }

    [Fact]
    public async Task A_connection_that_answers_no_heartbeat_is_left_and_the_session_resumed()
    {
        await using var stage = await Open(settings =>
            settings.Gateway.HeartbeatInterval = TimeSpan.FromMilliseconds(400)
        );
        await stage.LogInAsync(Cancel);

        stage.Simulator.Gateway.IsDeaf = true;
        await stage.Simulator.Gateway.UntilAsync(stats => stats.LastCloseCode is not null, Cancel);
        stage.Simulator.Gateway.IsDeaf = false;
        await stage.Bot.NextAsync("resumed", Cancel);

        Assert.Equal(WillResume, stage.Simulator.Gateway.Stats.LastCloseCode);
        Assert.Equal(1, stage.Simulator.Gateway.Stats.Identifies);
    }

    [Fact]
    public async Task An_intent_that_is_not_switched_on_is_fatal()
    {
        await using var stage = await Open();

        var complaint = await stage.Bot.DoAsync("failToLogin", new { intents = MessageContent }, Cancel);

        Assert.Equal("Used disallowed intents", complaint.GetValue<string>());
        Assert.Equal(0, stage.Simulator.Gateway.Connected);
        Expect(stage, identifies: 0, resumes: 0);
        Assert.Equal(1, stage.Simulator.Gateway.Stats.Connections);
    }

    private static Task<DiscordJsStage> Open(Action<SimulatorSettings>? change = null)
    {
        var settings = new SimulatorSettings();
        change?.Invoke(settings);
        return DiscordJsStage.OpenAsync(settings, Cancel);
    }

    private static void Expect(DiscordJsStage stage, int identifies, int resumes)
    {
        var stats = stage.Simulator.Gateway.Stats;
        Assert.Equal((identifies, resumes), (stats.Identifies, stats.Resumes));
        stage.ExpectNoFindings();
    }
}
