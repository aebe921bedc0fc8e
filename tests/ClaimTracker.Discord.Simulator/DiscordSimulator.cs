using ClaimTracker.Discord.Simulator.Faults;
using ClaimTracker.Discord.Simulator.Gateway;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.RateLimits;
using ClaimTracker.Discord.Simulator.Rest;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator;

/// <summary>
/// A Discord on loopback: REST, gateway, interactions, limits and faults, after the documentation of API v10. People in it act through
/// <see cref="Person"/>; a bot under test is pointed at <see cref="Api"/>.
/// </summary>
public sealed class DiscordSimulator : IAsyncDisposable
{
    private readonly SimulatorParts parts;
    private readonly WebApplication web;
    private readonly User founder;

    private DiscordSimulator(SimulatorParts parts, WebApplication web)
    {
        (this.parts, this.web) = (parts, web);
        parts.Rest.Exchanged += exchange => Exchanges?.Invoke(exchange);
        founder = World.AddUser("founder");
    }

    /// <summary>Each REST call that was answered. Raised on the call's own thread, outside the world's lock.</summary>
    public event Action<RestExchange>? Exchanges;

    /// <summary>The address of the REST API, such as <c>http://127.0.0.1:40123/api/v10/</c>.</summary>
    public Uri Api => new(Address, "api/v10/");

    /// <summary>The simulator's own address, with a slash at the end.</summary>
    public Uri Address => parts.Address;

    public string BotToken => World.App.Token;

    public ulong ApplicationId => World.App.Id;

    /// <summary>All that this Discord knows, for reading and for waiting.</summary>
    public World World => parts.World;

    /// <summary>What is to go wrong.</summary>
    public FaultList Faults => parts.Faults;

    /// <summary>What can be done to connected bots.</summary>
    public GatewayControl Gateway => parts.Control;

    /// <summary>How bots behaved under the limits.</summary>
    public CallCounts Calls => parts.Limiter.Counts;

    /// <summary>Refused calls (401, 403, 429 but not shared) of the last ten minutes; ten thousand mean a ban.</summary>
    public int InvalidCalls => parts.Invalid.Recent;

    /// <summary>The account that owns servers which name no other owner.</summary>
    public User Founder => founder;

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<DiscordSimulator> StartAsync(
        SimulatorSettings settings,
        CancellationToken cancellationToken
    )
    {
        var made = new SimulatorParts(settings);
        var host = SimulatorWeb.Build(settings, made);
        await host.StartAsync(cancellationToken);
        made.Address = new Uri(host.Urls.Single() + "/");
        made.World.FilesAt = made.Address;
        return new DiscordSimulator(made, host);
    }

    /// <summary>A person's account. People see a server after <see cref="Server.Join"/>.</summary>
    /// <param name="locale">The language of the person's client, such as <c>fr</c>.</param>
    public Person AddUser(string name, string? displayName = null, string locale = "en-US") =>
        new(parts.Stage, World.AddUser(name, displayName, locale));

    /// <summary>The person behind an account, so that whoever draws the world can act as anybody.</summary>
    public Person As(User user) => new(parts.Stage, user);

    /// <summary>A server with the bot in it.</summary>
    /// <param name="bot">What the bot may do there; null: it is not invited.</param>
    public Server AddServer(
        string name,
        string locale = "en-US",
        User? owner = null,
        Permissions? bot = Permissions.OfInvitedBot
    )
    {
        var server = World.AddServer(name, locale, owner ?? founder);
        if (bot is { } permissions)
        {
            server.InviteBot(permissions);
        }

        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await parts.DisposeAsync();
        await web.StopAsync();
        await web.DisposeAsync();
    }
}
