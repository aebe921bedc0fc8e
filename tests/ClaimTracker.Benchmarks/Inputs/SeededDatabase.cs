using System.Diagnostics;
using ClaimTracker.Benchmarks.Figures;
using ClaimTracker.Core.Intake;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Benchmarks.Inputs;

/// <summary>A database with many claims, made once and kept between runs. Copy it to change it.</summary>
internal static class SeededDatabase
{
    /// <summary>Counts up when <see cref="ClaimSeed"/> writes other rows, so that no kept file is stale.</summary>
    private const int Edition = 2;

    /// <summary>The database file with that many claims of the local team.</summary>
    /// <exception cref="WrongResultException">What the program relies on does not hold in the rows made.</exception>
    public static async Task<string> OfAsync(int claims, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(WorkFolder.Kept);
        var unfinished = Path.Combine(WorkFolder.Kept, $"unfinished-{Guid.NewGuid():N}.db");
        try
        {
            string schema;
            await using (var program = await InProcess.OpenAsync(unfinished, cancellationToken))
            {
                await using var db = program.Databases.OpenUnowned();
                schema = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Last();
                var kept = Path.Combine(WorkFolder.Kept, $"{claims}-claims-{schema}-{Edition}.db");
                if (File.Exists(kept))
                {
                    return kept;
                }

                await FillAsync(program, unfinished, claims, cancellationToken);
            }

            SqliteConnection.ClearAllPools();
            var file = Path.Combine(WorkFolder.Kept, $"{claims}-claims-{schema}-{Edition}.db");
            File.Move(unfinished, file, overwrite: true);
            return file;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            File.Delete(unfinished);
            File.Delete(unfinished + "-wal");
            File.Delete(unfinished + "-shm");
        }
    }

    private static async Task FillAsync(InProcess program, string file, int claims, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        ClaimSeed.Write(file, program.Team.Value, claims);
        Console.WriteLine($"        made a database with {Amount.Count(claims)} claims in {Amount.Of(clock.Elapsed)}");
        var broken = await program.Databases.FindBrokenPromisesAsync(cancellationToken);
        WrongResultException.Unless(broken.Count == 0, $"A seeded database is wrong: {string.Join(' ', broken)}");
    }
}
