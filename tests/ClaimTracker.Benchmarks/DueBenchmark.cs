using System.Diagnostics;
using ClaimTracker.Benchmarks.Figures;
using ClaimTracker.Benchmarks.Inputs;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.Outbox;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClaimTracker.Benchmarks;

/// <summary>The sweep that puts follow-ups into the outbox: over many that come some day, with a thousand due.</summary>
internal sealed class DueBenchmark : IBenchmark
{
    private const int Due = 1000;
    private const int WarmUp = 3;

    public string Name => "due";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var count = run.Size(1_000_000, 20_000);
        using var folder = new WorkFolder();
        var file = folder.File("due.db");
        File.Copy(await SeededDatabase.OfAsync(20_000, cancellationToken), file);
        await using var program = await InProcess.OpenAsync(file, cancellationToken);
        Write(file, program.Team.Value, count);
        var sweep = new FollowUpSweep(program.Databases, TimeProvider.System, NullLogger<FollowUpSweep>.Instance);
        var (busy, idle) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = -WarmUp; i < run.Size(20, 3); i++)
        {
            LetComeUp(file);
            var before = await CountPostsAsync(program, cancellationToken);
            var with = await TimeAsync(() => sweep.SweepAsync(cancellationToken));
            var without = await TimeAsync(() => sweep.SweepAsync(cancellationToken));
            WrongResultException.Unless(
                await CountPostsAsync(program, cancellationToken) - before == Due,
                $"Each of the {Due} that were due needed to be in the outbox once."
            );
            if (i >= 0)
            {
                busy.Add(with);
                idle.Add(without);
            }
        }

        var about = $"over {Amount.Count(count)} follow-ups";
        run.Sheet.Add($"sweep {about}, {Amount.Count(Due)} of them due", new Durations(busy).MedianAndRange);
        run.Sheet.Add($"sweep {about}, none of them due", new Durations(idle).MedianAndRange);
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> what)
    {
        var start = Stopwatch.GetTimestamp();
        await what();
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<int> CountPostsAsync(InProcess program, CancellationToken cancellationToken)
    {
        await using var db = program.Databases.Open(program.Team);
        return await db.Set<Post>().CountAsync(cancellationToken);
    }

    /// <summary>All of them come up in some years.</summary>
    private static void Write(string file, long team, int count)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        Execute(connection, "PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; BEGIN");
        var later = TimeProvider.System.GetUtcNow().AddYears(3).UtcTicks;
        using (
            var insert = new PreparedInsert(
                connection,
                "FollowUps",
                "Id, TeamId, Number, ClaimId, ClaimNumber, Note, OwnerKey, OwnerName, MadeByKey, MadeByName, Channel, First, Zone, Repeat, NextAt, State, CreatedAt, Version"
            )
        )
        {
            for (var i = 1; i <= count; i++)
            {
                var claim = (i % 20_000) + 1;
                insert.Add(
                    i,
                    team,
                    i,
                    claim,
                    claim,
                    "The minutes come out.",
                    $"discord:{i % 30}",
                    "Somebody",
                    "discord:1",
                    "Somebody",
                    "77",
                    "2026-12-01T09:00:00",
                    "Europe/Paris",
                    "monthly",
                    later + (i * TimeSpan.TicksPerSecond),
                    0,
                    later,
                    1
                );
            }
        }

        Execute(connection, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void LetComeUp(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        var past = TimeProvider.System.GetUtcNow().AddHours(-1).UtcTicks;
        // Spread over the table, as they are when people set them.
        Execute(
            connection,
            $"UPDATE FollowUps SET NextAt = {past} + Id WHERE Id IN (SELECT Id FROM FollowUps WHERE DueAt IS NULL ORDER BY (Id * 7919) % 1000003 LIMIT {Due})"
        );
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
