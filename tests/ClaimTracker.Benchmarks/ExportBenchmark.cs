using ClaimTracker.Benchmarks.Figures;
using ClaimTracker.Benchmarks.Inputs;
using ClaimTracker.Benchmarks.Processes;

namespace ClaimTracker.Benchmarks;

/// <summary>All claims into one CSV file, against the <c>sqlite3</c> shell with the same rows and columns; both are whole processes.</summary>
internal sealed class ExportBenchmark : IBenchmark
{
    public string Name => "export";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var (few, many) = (run.Size(100_000, 2_000), run.Size(1_000_000, 20_000));
        using var folder = new WorkFolder();
        var small = await MeasureAsync(folder, few, rounds: 1, cancellationToken);
        var large = await MeasureAsync(folder, many, run.Size(3, 2), cancellationToken);
        Report(run.Sheet, few, small);
        Report(run.Sheet, many, large);
        run.Sheet.Add(
            $"peak memory, {Amount.Count(many)} claims over {Amount.Count(few)}",
            $"ratio {Amount.Ratio((double)large.PeakBytes / small.PeakBytes)}"
        );
    }

    private static void Report(FigureSheet sheet, int claims, Measured measured)
    {
        var about = $"export {Amount.Count(claims)} claims as CSV";
        sheet.Add(
            about,
            $"{measured.Ours.MedianAndRange}, {Amount.PerSecond(claims, measured.Ours.Median)} claims/s, peak {Amount.OfBytes(measured.PeakBytes)}"
        );
        sheet.Add(
            $"{about}, over the sqlite3 shell",
            measured.Shells is { } shells
                ? $"ratio {Amount.Ratio(measured.Ours.Median / shells.Median)}, of processor time {Amount.Ratio(measured.OursWorked.Median / measured.ShellsWorked!.Median)} (shell: {shells.MedianAndRange})"
                : "not measured: there is no sqlite3 here"
        );
    }

    private static async Task<Measured> MeasureAsync(
        WorkFolder folder,
        int claims,
        int rounds,
        CancellationToken cancellationToken
    )
    {
        var database = await SeededDatabase.OfAsync(claims, cancellationToken);
        var settings = ClaimTrackerProgram.Settings(folder.File("settings.json"), database);
        var (ours, shells) = (new List<MeasuredProcess>(), new List<MeasuredProcess>());
        var (file, shellFile) = (folder.File("ours.csv"), folder.File("shell.csv"));
        for (var round = 0; round < rounds; round++)
        {
            ours.Add(
                await ClaimTrackerProgram.RunAsync(
                    settings,
                    cancellationToken,
                    ["export", "--format", "csv", "--out", file]
                )
            );
            await CheckAsync(file, claims, cancellationToken);
            if (SqliteShell.IsHere)
            {
                shells.Add(await SqliteShell.ExportAsync(database, shellFile, cancellationToken));
                await CheckAsync(shellFile, claims, cancellationToken);
            }
        }

        return new Measured(
            new Durations(ours.Select(one => one.Took)),
            new Durations(ours.Select(one => one.Worked)),
            shells.Count > 0 ? new Durations(shells.Select(one => one.Took)) : null,
            shells.Count > 0 ? new Durations(shells.Select(one => one.Worked)) : null,
            ours.Max(one => one.PeakBytes)
        );
    }

    /// <summary>A line for the names of the columns and one for each claim: no value of these has a line break.</summary>
    private static async Task CheckAsync(string file, int claims, CancellationToken cancellationToken)
    {
        var lines = await File.ReadLinesAsync(file, cancellationToken).CountAsync(cancellationToken);
        WrongResultException.Unless(lines == claims + 1, $"{claims + 1} lines were needed in {file}; it has {lines}.");
    }

    /// <param name="Ours">How long the program took.</param>
    /// <param name="OursWorked">Its processor time.</param>
    /// <param name="Shells">How long the shell took; absent when there is none.</param>
    /// <param name="ShellsWorked">Its processor time; absent when there is none.</param>
    /// <param name="PeakBytes">Most memory the program used.</param>
    private sealed record Measured(
        Durations Ours,
        Durations OursWorked,
        Durations? Shells,
        Durations? ShellsWorked,
        long PeakBytes
    );
}
