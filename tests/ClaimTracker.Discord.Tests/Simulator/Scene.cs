using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Discord.Tests.Simulator;

/// <summary>A simulated Discord with a server, a channel, a person and a raw bot; its clock stands still until a test moves it.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private Scene(FakeTimeProvider time, DiscordSimulator discord)
    {
        (Time, Discord) = (time, discord);
        Rest = new RawRest(discord);
        Server = discord.AddServer("The Desk");
        Checks = Server.AddTextChannel("checks");
        Ann = discord.AddUser("ann");
        Server.Join(Ann);
    }

    public FakeTimeProvider Time { get; }

    public DiscordSimulator Discord { get; }

    public RawRest Rest { get; }

    public Server Server { get; }

    public Channel Checks { get; }

    public Person Ann { get; }

    /// <summary>Ann looking at #checks.</summary>
    public Seat Seat => Ann.In(Checks);

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Scene> SetAsync(Action<SimulatorSettings>? change = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var settings = new SimulatorSettings { Time = time };
        settings.Gateway.MaxConcurrency = 100;
        settings.RateLimits.Enforce = false;
        change?.Invoke(settings);
        return new Scene(time, await DiscordSimulator.StartAsync(settings, Token));
    }

    public Task<RawSocket> SocketAsync(int intents = 0) => RawSocket.ReadyAsync(Discord, intents);

    /// <summary>Ann uses /ping and the bot's first answer is accepted.</summary>
    public async Task<(JsonObject Interaction, Answer Answer)> AskAsync(object reply)
    {
        await Rest.RegisterAsync(new { name = "ping", description = "d" });
        using var socket = await SocketAsync();
        var asking = Seat.Slash("/ping", Token);
        var interaction = await socket.InteractionAsync();
        await Rest.GoodAnswerAsync(interaction, reply);
        return (interaction, await asking);
    }

    public Task<RawAnswer> PostAsync(object body) => Rest.PostAsync($"channels/{Checks.Id}/messages", body);

    public async ValueTask DisposeAsync()
    {
        Rest.Dispose();
        await Discord.DisposeAsync();
    }
}
