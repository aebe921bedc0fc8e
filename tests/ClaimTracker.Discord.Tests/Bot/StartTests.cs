using ClaimTracker.Discord.Gateway;

namespace ClaimTracker.Discord.Tests.Bot;

/// <summary>How the bot begins, and what it says when it cannot.</summary>
public sealed class StartTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_are_written_once_and_left_alone_when_nothing_changed()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        await desk.Bot.StopAsync(Stop);
        desk.Bot.Dispose();
        desk.Logs.Clear();

        await desk.StartBotAsync(ClaimHandlers.Add);
        await desk.UntilCommandsAsync();

        Assert.Single(
            desk.Calls,
            call => call is { Method: "PUT" } && call.Path.EndsWith("/commands", StringComparison.Ordinal)
        );
        Assert.Contains(desk.Logs.Lines, line => line.Contains("they were unchanged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_token_is_said_once_with_the_setting_to_mend()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.StartBotAsync(ClaimHandlers.Add, ("Discord:Token", "wrong.token.here"));

        var failed = await Assert.ThrowsAsync<GatewayFatalException>(() => desk.Shard.WaitUntilReadyAsync(Stop));

        Assert.Contains("Discord:Token", failed.Message);
        Assert.InRange(desk.Calls.Count, 1, 2);
        Assert.IsType<GatewayState.Failed>(desk.Shard.State);
        Assert.DoesNotContain(desk.Logs.Lines, line => line.Contains("wrong.token.here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Interactions_that_go_elsewhere_are_said_with_the_place_to_mend_it()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Discord.World.App.InteractionsEndpoint = new Uri("https://elsewhere.example/hook");
        await desk.StartBotAsync(ClaimHandlers.Add);

        var failed = await Assert.ThrowsAsync<GatewayFatalException>(() => desk.Shard.WaitUntilReadyAsync(Stop));

        Assert.Contains("https://elsewhere.example/hook", failed.Message);
        Assert.Contains("Interactions Endpoint URL", failed.Message);
    }
}
