using System.Collections.Concurrent;
using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.Rest;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Tests.OpenApi;
using ClaimTracker.Watching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Tests.Bot;

/// <summary>A simulated Discord with a server and people, and the client as a whole program that is logged in to it.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly ExchangeJudge judge;
    private readonly ConcurrentQueue<RestExchange> calls = new();

    private Desk(DiscordSimulator discord)
    {
        Discord = discord;
        discord.Exchanges += calls.Enqueue;
        judge = ExchangeJudge.Watch(discord);
        Server = discord.AddServer("The Desk");
        Checks = Server.AddTextChannel("checks");
        Ann = discord.AddUser("ann");
        Ben = discord.AddUser("ben", locale: "fr");
        Server.Join(Ann);
        Server.Join(Ben);
    }

    public DiscordSimulator Discord { get; }

    public Server Server { get; }

    public Channel Checks { get; }

    public Person Ann { get; }

    /// <summary>Reads French.</summary>
    public Person Ben { get; }

    /// <summary>Ann looking at #checks.</summary>
    public Seat Seat => Ann.In(Checks);

    public LogBook Logs { get; } = new();

    public IReadOnlyList<RestExchange> Calls => [.. calls];

    /// <summary>The program, once a bot was started.</summary>
    public IHost Bot { get; private set; } = null!;

    public GatewayShard Shard => Bot.Services.GetRequiredService<GatewayShard>();

    public Snowflake ChecksId => new(Checks.Id);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Desk> OpenAsync(Action<SimulatorSettings>? change = null)
    {
        var settings = new SimulatorSettings();
        change?.Invoke(settings);
        return new Desk(await DiscordSimulator.StartAsync(settings, Stop));
    }

    /// <summary>A desk whose bot is connected and has told Discord its commands.</summary>
    public static async Task<Desk> OpenWithBotAsync(
        Action<IServiceCollection> handlers,
        Action<SimulatorSettings>? change = null,
        params (string Key, string Value)[] settings
    )
    {
        var desk = await OpenAsync(change);
        await desk.StartBotAsync(handlers, settings);
        await desk.UntilCommandsAsync();
        return desk;
    }

    public T Get<T>()
        where T : notnull => Bot.Services.GetRequiredService<T>();

    public async Task StartBotAsync(Action<IServiceCollection> handlers, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Discord:Token"] = Discord.BotToken,
                ["Discord:Api"] = Discord.Api.ToString(),
                ["Discord:Gateway:LongestPause"] = "00:00:01",
            }
        );
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))
        );
        builder.Logging.AddProvider(Logs);
        builder.Services.AddDiscordBot();
        handlers(builder.Services);
        Bot = builder.Build();
        await Bot.StartAsync(Stop);
    }

    public Task UntilCommandsAsync() =>
        Logs.UntilAsync(line => line.Contains("commands; they were", StringComparison.Ordinal), Stop);

    public async ValueTask DisposeAsync()
    {
        if (Bot is not null)
        {
            await Bot.StopAsync(CancellationToken.None);
            Bot.Dispose();
        }

        judge.Dispose();
        await Discord.DisposeAsync();
        judge.ExpectNoFindings();
    }
}
