using ClaimTracker.Benchmarks.Figures;
using ClaimTracker.Benchmarks.Inputs;
using ClaimTracker.Benchmarks.Processes;

namespace ClaimTracker.Benchmarks;

/// <summary>From the start of the process to the first answer, on a database that is there already.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    public string Name => "start";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var rounds = run.Size(15, 3);
        using var folder = new WorkFolder();
        var database = await SeededDatabase.OfAsync(run.Size(100_000, 2_000), cancellationToken);
        var settings = ClaimTrackerProgram.Settings(folder.File("settings.json"), database);
        var (serves, claims) = (new List<(TimeSpan Took, TimeSpan Worked)>(), new List<MeasuredProcess>());
        for (var round = 0; round < rounds; round++)
        {
            await using (
                var served = await ServedProgram.StartAsync(folder.File("serve.json"), database, cancellationToken)
            )
            {
                serves.Add((served.TookToBeReady, served.WorkedToBeReady));
            }

            claims.Add(await ClaimTrackerProgram.RunAsync(settings, cancellationToken, ["claims"]));
        }

        run.Sheet.Add(
            "`serve`, start to ready",
            $"{new Durations(serves.Select(one => one.Took)).MedianAndRange}, processor {Amount.Of(new Durations(serves.Select(one => one.Worked)).Median)}"
        );
        run.Sheet.Add(
            "`claims`, start to end",
            $"{new Durations(claims.Select(one => one.Took)).MedianAndRange}, processor {Amount.Of(new Durations(claims.Select(one => one.Worked)).Median)}, peak {Amount.OfBytes(claims.Max(one => one.PeakBytes))}"
        );
    }
}
