using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Discord.Simulator.Faults;
using ClaimTracker.Discord.Simulator.People;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Discord.Tests.Bot;

/// <summary>Many interactions while the network, Discord's servers and its gateway misbehave, from a fixed seed.</summary>
public sealed class StormTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Every_interaction_is_answered_once_through_a_storm() => StormAsync(interactions: 400, atOnce: 20);

    [Fact]
    [Slow]
    public Task Ten_thousand_interactions_are_answered_once_through_a_storm()
    {
        return StormAsync(interactions: 10_000, atOnce: 20);
    }

    [Fact]
    public Task Ten_reconnects_in_a_row_lose_nothing() => ReconnectAsync(rounds: 10);

    [Fact]
    [Slow]
    public Task A_hundred_reconnects_in_a_row_lose_nothing()
    {
        return ReconnectAsync(rounds: 100);
    }

    [Fact]
    public async Task An_interaction_during_a_break_is_answered_after_the_resume()
    {
        var echo = new EchoHandler();
        await using var desk = await Desk.OpenWithBotAsync(services => services.AddSingleton<ISlashHandler>(echo));
        desk.Discord.Faults.Add(Fault.DropConnection().On("INTERACTION_CREATE"));

        var answer = await desk.Seat.Slash("/echo", new { text = "hello" }, Stop);

        Assert.Equal(("hello", 1), (answer.Text, echo.Asked["hello"]));
    }

    private static async Task ReconnectAsync(int rounds)
    {
        var echo = new EchoHandler();
        await using var desk = await Desk.OpenWithBotAsync(services => services.AddSingleton<ISlashHandler>(echo));

        for (var round = 0; round < rounds; round++)
        {
            var resumed = desk.Discord.Gateway.Stats.Resumes;
            Disturb(desk, round);
            await desk.Discord.Gateway.UntilAsync(stats => stats.Resumes > resumed, Stop);
            await desk.Discord.Gateway.UntilConnectedAsync(Stop);
        }

        Assert.Equal("still here", (await desk.Seat.Slash("/echo", new { text = "still here" }, Stop)).Text);
        Assert.Equal(1, desk.Discord.Gateway.Stats.Identifies);
        Assert.Equal(rounds, desk.Shard.Health.Reconnects);
    }

    private static void Disturb(Desk desk, int round)
    {
        switch (round % 3)
        {
            case 0:
                desk.Discord.Gateway.Drop();
                break;
            case 1:
                desk.Discord.Gateway.Close(4000);
                break;
            default:
                desk.Discord.Gateway.Reconnect();
                break;
        }
    }

    private static async Task StormAsync(int interactions, int atOnce)
    {
        var echo = new EchoHandler();
        await using var desk = await Desk.OpenWithBotAsync(
            services => services.AddSingleton<ISlashHandler>(echo),
            settings => settings.Seed = 7,
            // Of three tries all three fail twice in ten thousand calls here.
            ("Discord:Rest:Tries", "8")
        );
        Raise(desk.Discord.Faults);

        var number = 0;
        var wrong = new List<string>();
        await Task.WhenAll(
            Enumerable
                .Range(0, atOnce)
                .Select(_ => AskAsync(desk, () => Interlocked.Increment(ref number), interactions, wrong))
        );

        Assert.Empty(wrong);
        Assert.Equal(interactions, echo.Asked.Count);
        Assert.All(echo.Asked, asked => Assert.Equal(1, asked.Value));
        Assert.True(
            desk.Discord.Faults.Happened > interactions / 20,
            $"Only {desk.Discord.Faults.Happened} faults happened."
        );
        Assert.IsType<GatewayState.Connected>(desk.Shard.State);
        await desk.Bot.StopAsync(Stop);
        Assert.DoesNotContain(desk.Logs.Lines, line => line.Contains("cut short", StringComparison.Ordinal));
    }

    private static void Raise(FaultList faults)
    {
        faults.Add(Fault.Drop().On("POST", "/callback").WithChance(0.02).Always());
        faults.Add(Fault.DropAnswer().On("POST", "/callback").WithChance(0.02).Always());
        faults.Add(Fault.Status(502).On("POST", "/callback").WithChance(0.02).Always());
        faults.Add(
            Fault.TooMany(LimitScope.User, TimeSpan.FromSeconds(0.1)).On("POST", "/callback").WithChance(0.01).Always()
        );
        faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(100)).On("POST", "/callback").WithChance(0.05).Always());
        faults.Add(Fault.DuplicateEvent().On("INTERACTION_CREATE").WithChance(0.05).Always());
        faults.Add(Fault.ReplayEvent().On("INTERACTION_CREATE").WithChance(0.02).Always());
        faults.Add(Fault.DelayEvent(TimeSpan.FromMilliseconds(50)).On("INTERACTION_CREATE").WithChance(0.02).Always());
        faults.Add(Fault.DropConnection().On("INTERACTION_CREATE").WithChance(0.002).Always());
        faults.Add(Fault.Reconnect().On("INTERACTION_CREATE").WithChance(0.002).Always());
    }

    private static async Task AskAsync(Desk desk, Func<int> next, int last, List<string> wrong)
    {
        for (var number = next(); number <= last; number = next())
        {
            var answer = await desk.Seat.Slash("/echo", new { text = $"{number}" }, Stop);
            if (answer.Failure is not null || answer.Text != $"{number}" || answer.Followups.Count > 0)
            {
                lock (wrong)
                {
                    wrong.Add($"{number}: {answer.Failure ?? answer.Text}");
                }
            }
        }
    }
}
