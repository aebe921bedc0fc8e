using System.Diagnostics;
using ClaimTracker.Benchmarks.Figures;
using ClaimTracker.Benchmarks.Inputs;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Intake;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Benchmarks;

/// <summary>Bringing in many articles, one after the other, in one run of the program.</summary>
internal sealed class BulkBenchmark : IBenchmark
{
    private const int Words = 400;

    public string Name => "bulk";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var count = run.Size(10_000, 300);
        using var folder = new WorkFolder();
        await using var program = await InProcess.OpenAsync(folder.File("bulk.db"), cancellationToken);
        var writer = new NewsWriter(seed: 4);
        var (claims, peak, peakAtTenth) = (0, 0L, 0L);
        var clock = new Stopwatch();
        for (var i = 1; i <= count; i++)
        {
            var source = new ArticleSource.Pasted(writer.Article(Words));
            clock.Start();
            var adding = await program.Intake.AddAsync(
                program.Team,
                source,
                StatedFacts.None,
                InProcess.By,
                cancellationToken
            );
            clock.Stop();
            claims += adding.Is(out var receipt, out _) && receipt.IsNew ? receipt.Claims : 0;
            peak = i % 10 == 0 ? Math.Max(peak, Environment.WorkingSet) : peak;
            peakAtTenth = i == count / 10 ? peak : peakAtTenth;
        }

        await CheckAsync(program, claims, cancellationToken);
        var about = $"{Amount.Count(count)} articles of {Amount.Count(Words)} words, {Amount.Count(claims)} claims";
        run.Sheet.Add(
            $"add {about}",
            $"{Amount.Of(clock.Elapsed)}, {Amount.PerSecond(count, clock.Elapsed)} articles/s"
        );
        run.Sheet.Add(
            "peak memory of that, after a tenth and after all",
            $"{Amount.OfBytes(peakAtTenth)}, {Amount.OfBytes(peak)} (ratio {Amount.Ratio((double)peak / peakAtTenth)})"
        );
    }

    private static async Task CheckAsync(InProcess program, int claims, CancellationToken cancellationToken)
    {
        await using var db = program.Databases.Open(program.Team);
        var stored = await db.Set<Claim>().CountAsync(cancellationToken);
        WrongResultException.Unless(
            stored == claims && claims > 0,
            $"{claims} claims needed to be stored; {stored} were."
        );
        var broken = await program.Databases.FindBrokenPromisesAsync(cancellationToken);
        WrongResultException.Unless(broken.Count == 0, string.Join(' ', broken));
    }
}
