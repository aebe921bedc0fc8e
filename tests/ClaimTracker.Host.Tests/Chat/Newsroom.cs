using System.Collections.Concurrent;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.Rest;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Host.Hosting;
using ClaimTracker.Host.Tests.Web;
using ClaimTracker.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Host.Tests.Chat;

/// <summary>
/// A simulated Discord with two servers and their people, and the whole program logged in to it, with a database file of its own and
/// the web on a port of its own. Every call is held against Discord's OpenAPI document, where that is at hand.
/// </summary>
internal sealed class Newsroom : IAsyncDisposable
{
    /// <summary>Stands in a setting for the id of <see cref="Server"/>, which is known once Discord runs.</summary>
    public const string ServerHere = "{server}";

    private readonly string folder = Directory.CreateTempSubdirectory("claimtracker-chat-").FullName;
    private readonly ConcurrentQueue<RestExchange> calls = new();
    private readonly ExchangeJudge judge;
    private readonly Action<IServiceCollection>? more;
    private readonly (string Name, string Value)[] settings;

    private Newsroom(
        DiscordSimulator discord,
        Action<IServiceCollection>? more,
        (string Name, string Value)[] settings,
        string locale
    )
    {
        (Discord, this.more, this.settings) = (discord, more, settings);
        discord.Exchanges += calls.Enqueue;
        judge = ExchangeJudge.Watch(discord);
        Server = discord.AddServer("The Desk", locale);
        Checks = Server.AddTextChannel("checks");
        Digest = Server.AddTextChannel("digest");
        Reviewers = Server.AddRole("Reviewers");
        Editors = Server.AddRole("Editors");
        Ann = discord.AddUser("ann");
        Ben = discord.AddUser("ben", locale: "fr");
        Cleo = discord.AddUser("cleo");
        Server.Join(Ann, Server.AddRole("Managers", Permissions.ManageGuild));
        Server.Join(Ben);
        Server.Join(Cleo);
        Elsewhere = discord.AddServer("Elsewhere");
        Hall = Elsewhere.AddTextChannel("hall");
        Dan = discord.AddUser("dan");
        Elsewhere.Join(Dan, Elsewhere.AddRole("Owners", Permissions.Administrator));
    }

    public DiscordSimulator Discord { get; }

    public Server Server { get; }

    public Channel Checks { get; }

    public Channel Digest { get; }

    /// <summary>Nobody has this role, and it means nothing, until a test says otherwise.</summary>
    public Role Reviewers { get; }

    /// <inheritdoc cref="Reviewers"/>
    public Role Editors { get; }

    /// <summary>Manages the server.</summary>
    public Person Ann { get; }

    /// <summary>Reads French.</summary>
    public Person Ben { get; }

    public Person Cleo { get; }

    /// <summary>Another server, whose people have no business in the first.</summary>
    public Server Elsewhere { get; }

    public Channel Hall { get; }

    /// <summary>May do anything, but only in <see cref="Elsewhere"/>.</summary>
    public Person Dan { get; }

    public LogBook Logs { get; } = new();

    public IReadOnlyList<RestExchange> Calls => [.. calls];

    public WebApplication Program { get; private set; } = null!;

    /// <summary>Speaks to the program's web; follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; private set; } = null!;

    public string DatabaseFile => Path.Combine(folder, "claims.db");

    public Databases Databases => Get<Databases>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Opens with the program connected and its commands known to Discord.</summary>
    public static Task<Newsroom> OpenAsync(params (string Name, string Value)[] settings) =>
        OpenAsync(more: null, "en-US", settings);

    /// <param name="more">Further services, or others in the place of the usual ones.</param>
    /// <param name="locale">The language of the first server.</param>
    public static async Task<Newsroom> OpenAsync(
        Action<IServiceCollection>? more,
        string locale = "en-US",
        params (string Name, string Value)[] settings
    )
    {
        var discord = await DiscordSimulator.StartAsync(new SimulatorSettings(), Stop);
        var newsroom = new Newsroom(discord, more, settings, locale);
        await newsroom.StartAsync();
        return newsroom;
    }

    /// <summary>Opens with a clock that Discord and the program share.</summary>
    public static async Task<Newsroom> OpenAsync(
        TimeProvider time,
        Action<IServiceCollection> more,
        params (string Name, string Value)[] settings
    )
    {
        var discord = await DiscordSimulator.StartAsync(new SimulatorSettings { Time = time }, Stop);
        var newsroom = new Newsroom(
            discord,
            services =>
            {
                services.Replace(ServiceDescriptor.Singleton(time));
                more(services);
            },
            settings,
            "en-US"
        );
        await newsroom.StartAsync();
        return newsroom;
    }

    public T Get<T>()
        where T : notnull => Program.Services.GetRequiredService<T>();

    /// <summary>The team of a server; it must have been used before.</summary>
    public async Task<TeamId> TeamOfAsync(Server server) =>
        await Databases.FindTeamAsync(TeamKey.Parse($"discord:{server.Id}"), Stop)
        ?? throw new InvalidOperationException($"Nobody has used the bot in {server} yet.");

    /// <summary>Ends the program as a person would and starts another on the same database.</summary>
    /// <param name="meanwhile">What happens while no program runs.</param>
    public async Task RestartAsync(Action? meanwhile = null)
    {
        await EndAsync();
        meanwhile?.Invoke();
        Logs.Clear();
        await StartAsync();
    }

    /// <summary>What an answer looks like: the message, or the form that opened.</summary>
    public string Show(Answer answer) => new CardText(Discord.World).Render(answer);

    public string Show(Card card) => new CardText(Discord.World).Render(card);

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        judge.Dispose();
        await Discord.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        judge.ExpectNoFindings();
    }

    private async Task StartAsync()
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Web:Address"] = "http://127.0.0.1:0",
            ["Database:Sqlite:Path"] = DatabaseFile,
            ["Discord:Token"] = Discord.BotToken,
            ["Discord:Api"] = Discord.Api.ToString(),
            ["Discord:Gateway:LongestPause"] = "00:00:01",
            ["Logging:LogLevel:Default"] = "Information",
            ["Logging:Console:LogLevel:Default"] = "None",
        };
        foreach (var (name, value) in settings)
        {
            values[name] = value.Replace(ServerHere, $"{Server.Id}", StringComparison.Ordinal);
        }

        Program = WebProgram.Build(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), more);
        Program.Services.GetRequiredService<ILoggerFactory>().AddProvider(Logs);
        await MigratedFile.PutAsync(DatabaseFile, Stop);
        await Get<IDatabase>().MigrateAsync(Stop);
        await Program.StartAsync(Stop);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(Program.Urls.First()),
        };
        await Logs.UntilAsync(line => line.Contains("commands; they were", StringComparison.Ordinal), Stop);
    }

    private async Task EndAsync()
    {
        Client.Dispose();
        await Program.StopAsync(CancellationToken.None);
        await Program.DisposeAsync();
        await using var connection = new SqliteConnection(
            $"Data Source={DatabaseFile};Foreign Keys=True;Default Timeout=10"
        );
        SqliteConnection.ClearPool(connection);
    }
}
