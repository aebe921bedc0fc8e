using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Webhooks;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Hosting;
using ClaimTracker.Host.Tests.Commands;
using ClaimTracker.Host.Tests.Hosting;
using ClaimTracker.Host.Tests.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Host.Tests.Webhooks;

/// <summary>A desk with a database of its own, a receiver on loopback that it tells of decisions, and people who decide.</summary>
internal sealed class DecidingDesk : IAsyncDisposable
{
    public const string Host = "127.0.0.1";
    public const string PublicAddress = "https://claims.desk.example";

    private const string Text = "The council closed two schools.";

    private DecidingDesk(Receiver receiver)
    {
        Receiver = receiver;
        Workplace = new Workplace(
            ("Web:Address", ServeCommandTests.AnyPort),
            ("Web:PublicAddress", PublicAddress),
            ("Webhooks:OwnNetwork", Address("/").AbsoluteUri),
            ("Webhooks:Every", "00:00:00.1"),
            ("Webhooks:Timeout", "00:00:02")
        );
    }

    public Receiver Receiver { get; }

    public Workplace Workplace { get; }

    public static async Task<DecidingDesk> OpenAsync() => new(await Receiver.StartAsync());

    public Uri Address(string path) => Receiver.At(path, Host);

    /// <summary>Runs <c>claimtracker webhook</c>.</summary>
    public Task<CommandRun> WebhookAsync(params string[] args) => Workplace.RunAsync(["webhook", .. args]);

    /// <param name="team">Whose; it must be there.</param>
    /// <returns>The secret.</returns>
    public async Task<string> AddAsync(string path = "/in", string team = "local")
    {
        var run = await WebhookAsync("add", Address(path).AbsoluteUri, "--team", team);
        Assert.True(run.ExitCode == 0, run.Words);
        return run.Data.Trim();
    }

    /// <summary>Makes a team and nothing else.</summary>
    public async Task MakeTeamAsync(string team, CancellationToken cancellationToken)
    {
        await Workplace.RunAsync("db", "migrate");
        await using var services = Services();
        await TeamAsync(services, team, cancellationToken);
    }

    /// <summary>So many new claims get a verdict that counts at once, one after the other.</summary>
    public async Task DecideAsync(int count, CancellationToken cancellationToken, string whose = "local")
    {
        await using var services = Services();
        var databases = services.GetRequiredService<Databases>();
        var team = await TeamAsync(services, whose, cancellationToken);
        var by = new TeamMember(team, new Actor("test:cleo", "Cleo"), Rank.Manager);
        var alone = new TeamWish { NeedsSecondPerson = false };
        var now = TimeProvider.System.GetUtcNow();
        Assert.True((await databases.SetUpAsync(by, alone, now, cancellationToken)).Is(out _, out _));
        var draft = Shelf.Claim(Text, Text, 0.5, "The council", "closed two schools");
        await databases.AddAsync(
            team,
            new Core.Articles.ArticleContent("Schools", Text, "en"),
            [.. Enumerable.Repeat(draft, count)]
        );
        var verdicts = services.GetRequiredService<VerdictWork>();
        for (var i = 1; i <= count; i++)
        {
            var wish = new ClaimWish(by, new ClaimNumber(i));
            var answer = await verdicts.ProposeAsync(wish, Rating.Opinion, "A judgement.", cancellationToken);
            Assert.IsType<ClaimAnswer.Done>(answer);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Receiver.DisposeAsync();
        Workplace.Dispose();
    }

    private static Task<TeamId> TeamAsync(ServiceProvider services, string team, CancellationToken cancellationToken) =>
        services
            .GetRequiredService<Databases>()
            .EnsureTeamAsync(TeamKey.Parse(team), "The Desk", TimeProvider.System, cancellationToken);

    private ServiceProvider Services() =>
        ProgramServices
            .ForCommands(new ConfigurationBuilder().AddJsonFile(Workplace.SettingsFile).Build())
            .BuildServiceProvider();
}
