using System.Collections.Concurrent;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Host.Hosting;
using ClaimTracker.Host.Scheduling;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ClaimTracker.Host.Tests.Web;

/// <summary>The whole program on a port of its own with a database of its own, spoken to over real HTTP.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private readonly string home;
    private readonly LogRecorder log = new();

    private ServedProgram(string folder, WebApplication app, TeamId team)
    {
        (home, App, Team) = (folder, app, team);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        Client = NewClient();
    }

    public WebApplication App { get; }

    /// <summary>The local team, whose claims are served.</summary>
    public TeamId Team { get; }

    /// <summary>Follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; private set; }

    public Databases Databases => App.Services.GetRequiredService<Databases>();

    public string DatabaseFile => FileIn(home);

    public string Address => App.Urls.First();

    public IReadOnlyCollection<string> Log => log.Lines;

    public static async Task<ServedProgram> StartAsync(params (string Name, string Value)[] settings)
    {
        var program = await BuildAsync(settings);
        await program.ListenAsync();
        return program;
    }

    /// <summary>The program with a clock of the test's.</summary>
    public static async Task<ServedProgram> StartAtAsync(
        TimeProvider clock,
        params (string Name, string Value)[] settings
    )
    {
        var program = await BuildAsync(clock, settings);
        await program.ListenAsync();
        return program;
    }

    /// <summary>The program before it listens, so that a test can add an address of its own. Its sweeps run when a test calls them.</summary>
    public static Task<ServedProgram> BuildAsync(params (string Name, string Value)[] settings) =>
        BuildAsync(TimeProvider.System, settings);

    private static async Task<ServedProgram> BuildAsync(TimeProvider clock, (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("claimtracker-web-").FullName;
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Web:Address"] = "http://127.0.0.1:0",
            ["Database:Sqlite:Path"] = FileIn(folder),
            ["Database:Sqlite:BusyTimeout"] = "00:00:00",
            ["Logging:LogLevel:Default"] = "Information",
            ["Logging:Console:LogLevel:Default"] = "None",
        };
        foreach (var (name, value) in settings)
        {
            values[name] = value;
        }

        var app = WebProgram.Build(
            new ConfigurationBuilder().AddInMemoryCollection(values).Build(),
            services => services.AddSingleton(clock)
        );
        var cancellationToken = TestContext.Current.CancellationToken;
        await MigratedFile.PutAsync(FileIn(folder), cancellationToken);
        await app.Services.GetRequiredService<IDatabase>().MigrateAsync(cancellationToken);
        var scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellationToken);
        await scheduler.PauseTriggerGroups(
            GroupMatcher<TriggerKey>.GroupEquals(SweepSchedule.Group),
            cancellationToken
        );
        var team = await app
            .Services.GetRequiredService<Databases>()
            .EnsureLocalTeamAsync(TimeProvider.System, cancellationToken);
        return new ServedProgram(folder, app, team);
    }

    public async Task ListenAsync()
    {
        await App.StartAsync(TestContext.Current.CancellationToken);
        Client = NewClient();
    }

    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = App.Urls.FirstOrDefault() is { } address ? new Uri(address) : null,
        };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={DatabaseFile};Foreign Keys=True;Default Timeout=1"))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(home, recursive: true);
        log.Dispose();
    }

    private static string FileIn(string folder) => Path.Combine(folder, "claims.db");

    private sealed class LogRecorder : ILoggerProvider
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IReadOnlyCollection<string> Lines => lines;

        public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, lines);

        public void Dispose() { }

        private sealed class Recorder(string category, ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter
            ) => lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)}");
        }
    }
}
