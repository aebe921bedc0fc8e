using System.Security.Cryptography;
using ClaimTracker.Discord.Simulator.Faults;
using ClaimTracker.Discord.Simulator.Gateway;
using ClaimTracker.Discord.Simulator.Interactions;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.Posts;
using ClaimTracker.Discord.Simulator.RateLimits;
using ClaimTracker.Discord.Simulator.Rest;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator;

/// <summary>The simulator's parts, put together once.</summary>
internal sealed class SimulatorParts : IAsyncDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly EndpointCourier courier;

    public SimulatorParts(SimulatorSettings settings)
    {
        World = new World(settings.Time, settings.ApplicationName, settings.BotToken ?? MadeUpToken());
        World.App.MayReadMessages = settings.MayReadMessages;
        Faults = new FaultList(settings.Seed, World.Ids);
        var shelf = new FileShelf(World);
        var postings = new Postings(World, shelf);
        var desk = new InteractionDesk(World);
        var answers = new Answers(World, postings);
        courier = new EndpointCourier(World, desk, answers);
        Stage = new Stage(World, desk, postings, shelf);

        var hub = new GatewayHub(World, Faults, settings.Gateway);
        var login = new GatewayLogin(World, hub, Faults, settings.Gateway, () => GatewayAddress);
        Control = new GatewayControl(World, hub);
        Gateway = new GatewayDoor(new GatewayParts(World, hub, login, Faults, settings.Gateway), end.Token);

        var access = new ChannelAccess(World);
        Limiter = new RateLimiter(settings.RateLimits, settings.Time, () => World.Ids.Now);
        Invalid = new InvalidCalls(settings.RateLimits, settings.Time);
        var router = new Router([
            .. new SelfRoutes(World, settings.Gateway, () => GatewayAddress).All(),
            .. new ApplicationRoutes(World, courier).All(),
            .. new CommandRoutes(World, access).All(),
            .. new InteractionRoutes(World, desk, answers, new Followups(World, postings)).All(),
            .. new MessageRoutes(World, access, postings, new NonceMemory(World, () => settings.NonceWindow)).All(),
            .. new ChannelRoutes(World, access).All(),
            .. new ThreadRoutes(World, access, new Threads(World, postings)).All(),
        ]);
        Rest = new RestDoor(World, router, Faults, Limiter, Invalid);
    }

    public World World { get; }

    public FaultList Faults { get; }

    public Stage Stage { get; }

    public GatewayControl Control { get; }

    public GatewayDoor Gateway { get; }

    public RateLimiter Limiter { get; }

    public InvalidCalls Invalid { get; }

    public RestDoor Rest { get; }

    /// <summary>Known once the server listens.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1/");

    private Uri GatewayAddress => new($"ws://{Address.Authority}/gateway");

    /// <summary>Cuts all sockets.</summary>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        courier.Dispose();
        end.Dispose();
    }

    // Discord's tokens have three parts, the first being the bot's id; nothing may depend on that.
    private static string MadeUpToken() => $"simulated.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24))}";
}
