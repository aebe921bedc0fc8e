using ClaimTracker.Core.History;
using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Host.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Benchmarks.Inputs;

/// <summary>The program's own services on a database file, inside this process.</summary>
internal sealed class InProcess : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private InProcess(ServiceProvider services, TeamId team) => (this.services, Team) = (services, team);

    public static Actor By { get; } = new("cli:benchmark", "Benchmark");

    public TeamId Team { get; }

    public ArticleIntake Intake => services.GetRequiredService<ArticleIntake>();

    public Databases Databases => services.GetRequiredService<Databases>();

    /// <summary>Brings the database up to date, or makes it.</summary>
    public static async Task<InProcess> OpenAsync(string databaseFile, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new KeyValuePair<string, string?>("Database:Sqlite:Path", databaseFile)])
            .Build();
        var provider = ProgramServices.ForCommands(configuration).BuildServiceProvider();
        await provider.GetRequiredService<IDatabase>().MigrateAsync(cancellationToken);
        var team = await provider
            .GetRequiredService<Databases>()
            .EnsureLocalTeamAsync(TimeProvider.System, cancellationToken);
        return new InProcess(provider, team);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
