using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Tests.OpenApi;
using ClaimTracker.Watching;

namespace ClaimTracker.Discord.Tests.Peers;

/// <summary>A simulated Discord with a server, a person in it and a bot made with discord.js.</summary>
internal sealed class DiscordJsStage : IAsyncDisposable
{
    /// <summary>GUILDS: the bot is told of its servers and channels.</summary>
    public const int Guilds = 1;

    // discord.js makes each message with the same fields, also where an answer, an edit or a thread has none of them.
    private static readonly string[] SpareFields = ["tts", "enforce_nonce", "type"];

    private readonly ExchangeJudge judge;

    private DiscordJsStage(DiscordSimulator simulator)
    {
        Simulator = simulator;
        judge = ExchangeJudge.Watch(simulator, SpareFields);
        Ann = simulator.AddUser("ann");
        Server = simulator.AddServer("Desk", owner: Ann);
        Channel = Server.AddTextChannel("checks");
        Bot = DiscordJs.Start(new Uri(simulator.Address, "api"), simulator.BotToken);
    }

    public DiscordSimulator Simulator { get; }

    public DiscordJs Bot { get; }

    /// <summary>Owns the server.</summary>
    public Person Ann { get; }

    public Server Server { get; }

    public Channel Channel { get; }

    public Seat Seat => Ann.In(Channel);

    /// <summary>Starts the simulator and the bot's process, which is not logged in yet; without Node.js the test skips itself.</summary>
    public static async Task<DiscordJsStage> OpenAsync(SimulatorSettings settings, CancellationToken cancellationToken)
    {
        Node.SkipUnlessReady();
        return new DiscordJsStage(await DiscordSimulator.StartAsync(settings, cancellationToken));
    }

    public Task<JsonNode> LogInAsync(CancellationToken cancellationToken) =>
        Bot.DoAsync("login", new { intents = Guilds }, cancellationToken);

    public Task<JsonNode> SetCommandsAsync(CancellationToken cancellationToken) =>
        Bot.DoAsync("setCommands", new { guild = $"{Server.Id}" }, cancellationToken);

    /// <summary>Fails when a call, or the simulator's answer to one, was not as Discord's document has it.</summary>
    public void ExpectNoFindings() => judge.ExpectNoFindings();

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        judge.Dispose();
        await Simulator.DisposeAsync();
    }
}

/// <summary>One stage with a bot that is logged in and has its commands, for the tests of a class.</summary>
public sealed class DiscordJsFixture : IAsyncDisposable
{
    private DiscordJsStage? stage;

    internal async Task<DiscordJsStage> OpenAsync(CancellationToken cancellationToken)
    {
        if (stage is null)
        {
            stage = await DiscordJsStage.OpenAsync(new SimulatorSettings(), cancellationToken);
            await stage.LogInAsync(cancellationToken);
            await stage.SetCommandsAsync(cancellationToken);
        }

        stage.Bot.Forget();
        return stage;
    }

    internal void ExpectNoFindings() => stage?.ExpectNoFindings();

    public ValueTask DisposeAsync() => stage?.DisposeAsync() ?? default;
}
