using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.Faults;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Host.Hosting;
using ClaimTracker.Host.Tests.Commands;
using ClaimTracker.Host.Tests.Hosting;
using ClaimTracker.Host.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ClaimTracker.Host.Tests.Outbox;

/// <summary>
/// The program is killed (<c>kill -9</c>) again and again while follow-ups are being posted, at moments drawn from a seed; then the channel
/// is counted: each is there once, in order.
/// </summary>
[Slow]
public sealed class KilledOutboxTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_few_kills_lose_no_post_and_double_none() => KillAsync(kills: 3, seed: 6);

    [Fact]
    public async Task Two_hundred_kills_lose_no_post_and_double_none()
    {
        // Four programs, each with a database and a Discord of its own.
        await Task.WhenAll(Enumerable.Range(2026, 4).Select(seed => KillAsync(kills: 50, seed)));
    }

    private static async Task KillAsync(int kills, int seed)
    {
        // More than can be posted between two kills.
        var count = kills * 4;
        var dice = new Random(seed);
        var limits = new SimulatorSettings { Seed = seed };
        limits.RateLimits.Enforce = false;
        limits.RateLimits.Buckets["message-create"] = null;
        await using var discord = await DiscordSimulator.StartAsync(limits, Stop);
        var server = discord.AddServer("The Desk");
        var checks = server.AddTextChannel("checks");
        using var workplace = new Workplace(
            ("Web:Address", ServeCommandTests.AnyPort),
            ("Discord:Api", discord.Api.ToString()),
            ("Discord:Token", discord.BotToken),
            ("Discord:Rest:RetryDelay", "00:00:00.05"),
            ("Outbox:Every", "00:00:00.1"),
            ("Outbox:Patience", "00:00:00.5"),
            ("Outbox:RetryDelay", "00:00:00.1")
        );
        await FillAsync(workplace, server, checks, count);
        // Some answers are late, some are lost: the program dies before, while and after Discord posts.
        discord.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(15)).On("POST", "/messages").Always());
        discord.Faults.Add(Fault.DropAnswer().On("POST", "/messages").WithChance(0.1).Always());

        for (var life = 0; life < kills; life++)
        {
            var before = checks.Messages.Count;
            using var program = ProgramProcess.Start(workplace, "serve");
            await UntilAsync(() => checks.Messages.Count > before || program.HasEnded);
            await Task.Delay(dice.Next(0, 120), Stop);
            program.Kill();
            await program.EndAsync(Stop);
        }

        discord.Faults.Clear();
        using (var last = ProgramProcess.Start(workplace, "serve"))
        {
            await UntilAsync(() => checks.Messages.Count >= count || last.HasEnded);
            // That the last one stands there is noted a moment after it does.
            for (var tries = 0; tries < 200 && await CountPostedAsync(workplace, server) < count; tries++)
            {
                await Task.Delay(50, Stop);
            }

            last.Interrupt();
            TestContext.Current.TestOutputHelper?.WriteLine((await last.EndAsync(Stop)).Words);
        }

        Assert.Equal(Enumerable.Range(1, count).Select(i => $"{i}"), DueFollowUps.NotesIn(checks));
        Assert.Equal(count, await CountPostedAsync(workplace, server));
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var waited = 0; waited < 120_000 && !isSo(); waited += 5)
        {
            await Task.Delay(5, Stop);
        }
    }

    private static async Task FillAsync(Workplace workplace, Server server, Channel channel, int count)
    {
        await workplace.RunAsync("db", "migrate");
        await using var services = Services(workplace);
        var databases = services.GetRequiredService<Databases>();
        var team = await TeamAsync(databases, server);
        const string Text = "The council closed two schools.";
        await databases.AddAsync(
            team,
            new Core.Articles.ArticleContent("Schools", Text, "en"),
            [
                .. Enumerable.Repeat(
                    Shelf.Claim(Text, Text, 0.5, "The council", "closed two schools"),
                    (count / FollowUpWork.MostOfOneClaim) + 1
                ),
            ]
        );
        var work = services.GetRequiredService<FollowUpWork>();
        var by = new TeamMember(team, new Actor("discord:1", "cleo"), Rank.Editor);
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        for (var i = 1; i <= count; i++)
        {
            var at = now - Duration.FromHours(2) + Duration.FromSeconds(i);
            var plan = new FollowUpPlan(
                new When(at.InUtc().LocalDateTime, DateTimeZone.Utc, at, HadTime: true),
                Repeat.Never,
                by.Actor,
                $"{i}",
                $"{channel.Id}"
            );
            var claim = new ClaimNumber((i / FollowUpWork.MostOfOneClaim) + 1);
            var adding = await work.AddAsync(by, claim, plan, draft: null, Stop);
            Assert.True(adding.Is(out _, out var refusal), $"{refusal}");
        }
    }

    private static async Task<int> CountPostedAsync(Workplace workplace, Server server)
    {
        await using var services = Services(workplace);
        var databases = services.GetRequiredService<Databases>();
        await using var db = databases.Open(await TeamAsync(databases, server));
        return await db.Set<Post>().CountAsync(post => post.State == PostState.Posted, Stop);
    }

    private static Task<TeamId> TeamAsync(Databases databases, Server server) =>
        databases.EnsureTeamAsync(TeamKey.Parse($"discord:{server.Id}"), "The Desk", TimeProvider.System, Stop);

    private static ServiceProvider Services(Workplace workplace) =>
        ProgramServices
            .ForCommands(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(
                        new Dictionary<string, string?>(StringComparer.Ordinal)
                        {
                            ["Database:Sqlite:Path"] = workplace.DatabaseFile,
                        }
                    )
                    .Build()
            )
            .BuildServiceProvider();
}
