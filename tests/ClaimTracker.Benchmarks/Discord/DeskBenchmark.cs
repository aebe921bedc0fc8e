using System.Diagnostics;
using System.Globalization;
using ClaimTracker.Benchmarks.Figures;
using ClaimTracker.Benchmarks.Inputs;
using ClaimTracker.Benchmarks.Processes;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.State;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Benchmarks.Discord;

/// <summary>
/// A team at work with very many claims: the program in a process of its own, a simulated Discord and twenty people in this one, who together do
/// 50 things a second. Measured is the acknowledgement: from the gateway's sending of an interaction to the first answer to it.
/// </summary>
internal sealed class DeskBenchmark : IBenchmark
{
    private const int People = 20;
    private const int PerSecond = 50;
    private static readonly TimeSpan ToConnect = TimeSpan.FromMinutes(1);

    public string Name => "desk";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var count = run.Size(1_000_000, 20_000);
        using var folder = new WorkFolder();
        var file = folder.File("desk.db");
        File.Copy(await SeededDatabase.OfAsync(count, cancellationToken), file);
        await using var discord = await DiscordSimulator.StartAsync(new SimulatorSettings(), cancellationToken);
        var server = discord.AddServer("Desk");
        var checks = server.AddTextChannel("checks");
        GiveTo(file, server);
        var offered = CommandsOf(discord);
        await using var program = await ServedProgram.StartAsync(
            folder.File("desk.json"),
            file,
            cancellationToken,
            ("Discord:Token", discord.BotToken),
            ("Discord:Api", discord.Api.AbsoluteUri)
        );
        await offered.WaitAsync(ToConnect, cancellationToken);
        DeskPerson[] people =
        [
            .. Enumerable
                .Range(0, People)
                .Select(number =>
                {
                    var user = discord.AddUser(string.Create(CultureInfo.InvariantCulture, $"person-{number}"));
                    server.Join(user);
                    return new DeskPerson(user.In(checks), count, seed: number);
                }),
        ];
        await WarmUpAsync(run, people[0], count, cancellationToken);
        await WorkAsync(run, people, count, cancellationToken);
        run.Sheet.Add("most memory of the program", Amount.OfBytes(program.PeakBytes));
    }

    private static async Task WarmUpAsync(
        BenchmarkRun run,
        DeskPerson person,
        int count,
        CancellationToken cancellationToken
    )
    {
        var start = Stopwatch.GetTimestamp();
        var thinking = await person.ShowAsync(cancellationToken);
        var acknowledged = Stopwatch.GetElapsedTime(start);
        await thinking.Settled(cancellationToken);
        run.Sheet.Add(
            $"the first card of {Amount.Count(count)} claims, while their words are read",
            $"acknowledged after {Amount.Of(acknowledged)}, shown after {Amount.Of(Stopwatch.GetElapsedTime(start))}"
        );
    }

    private static async Task WorkAsync(
        BenchmarkRun run,
        DeskPerson[] people,
        int count,
        CancellationToken cancellationToken
    )
    {
        var seconds = run.Size(60, 3);
        // What is compiled on its first use is not what a day at the desk is like.
        await AtRateAsync(people, run.Size(10, 1) * PerSecond, cancellationToken);
        var done = await AtRateAsync(people, seconds * PerSecond, cancellationToken);
        run.Sheet.Add(
            $"acknowledged, {PerSecond} a second for {seconds} s, over {Amount.Count(count)} claims",
            new Durations(done.Select(one => one.Took)).P50AndP99
        );
        foreach (
            var kind in done.GroupBy(one => one.What, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            run.Sheet.Add(
                $"of these, {kind.Count()} times {kind.Key}",
                new Durations(kind.Select(one => one.Took)).P50AndP99
            );
        }
    }

    private static async Task<IReadOnlyList<Done>> AtRateAsync(
        DeskPerson[] people,
        int count,
        CancellationToken cancellationToken
    )
    {
        var clock = Stopwatch.StartNew();
        var doing = new List<Task<Done>>(count);
        for (var i = 0; i < count; i++)
        {
            if ((i * TimeSpan.FromSeconds(1) / PerSecond) - clock.Elapsed is { Ticks: > 0 } early)
            {
                await Task.Delay(early, cancellationToken);
            }

            doing.Add(people[i % people.Length].DoSomethingAsync(cancellationToken));
        }

        return await Task.WhenAll(doing);
    }

    /// <summary>The seeded claims are those of this server; each tenth is decided, each thousandth in somebody's hands.</summary>
    private static void GiveTo(string file, Server server)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            UPDATE Teams SET "Key" = 'discord:{server.Id}' WHERE "Key" = 'local';
            UPDATE Claims SET State = 0, HolderKey = NULL, HolderName = NULL WHERE State = 1 AND Number % 1000 <> 7;
            UPDATE Claims SET State = 3, HolderKey = NULL, HolderName = NULL WHERE Number % 10 = 0;
            INSERT INTO Verdicts (TeamId, ClaimId, Rating, Explanation, RestsOn, ClaimStateBefore, Status, ProposedByKey, ProposedByName, ProposedAt, ClosedByKey, ClosedByName, ClosedAt, IsAlone)
            SELECT TeamId, Id, Id % 5 + 1, 'Counted anew.', '', 1, 1, 'discord:1', 'zoe', UpdatedAt, 'discord:2', 'kim', UpdatedAt, 0 FROM Claims WHERE State = 3;
            """;
        command.ExecuteNonQuery();
    }

    private static Task CommandsOf(DiscordSimulator simulator)
    {
        var offered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        simulator.World.Changed += change =>
        {
            if (change.Kind is ChangeKind.Commands)
            {
                offered.TrySetResult();
            }
        };
        return offered.Task;
    }
}
