using ClaimTracker.Benchmarks.Figures;

namespace ClaimTracker.Benchmarks.Discord;

/// <summary>
/// From INTERACTION_CREATE over the gateway to the answered callback, on loopback: an echo bot made with this library and the same one made
/// with discord.js, in turn, against the same simulator. The simulator and its people are in this process, each bot in one of its own.
/// </summary>
internal sealed class EchoBenchmark : IBenchmark
{
    public string Name => "echo";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        await using var ours = await Contender.EnterAsync(EchoBots.Ours, cancellationToken);
        await using var theirs = EchoBots.DiscordJsIsMissing is null
            ? await Contender.EnterAsync(EchoBots.DiscordJs, cancellationToken)
            : null;
        Contender[] all = theirs is null ? [ours] : [ours, theirs];
        foreach (var one in all)
        {
            await ReportMemoryAsync(run, one, cancellationToken);
        }

        await RaceAsync(run, all, cancellationToken);
        var allocated = await ours.AllocateEachAsync(run.Size(2_000, 300), cancellationToken);
        run.Sheet.Add($"echo bot, {ours.Name}, allocated for an interaction", Amount.OfFewBytes(allocated));
        ReportRatio(run.Sheet, ours, theirs);
    }

    /// <summary>The first interactions, which also warm the bots up for what follows.</summary>
    private static async Task ReportMemoryAsync(BenchmarkRun run, Contender one, CancellationToken cancellationToken)
    {
        var (few, many) = (run.Size(1_000, 100), run.Size(10_000, 1_000));
        var early = await one.HoldAfterAsync(few, cancellationToken);
        var late = await one.HoldAfterAsync(many - few, cancellationToken);
        run.Sheet.Add(
            $"echo bot, {one.Name}, memory after {Amount.Count(few)} and {Amount.Count(many)} interactions",
            $"heap {Amount.OfFewBytes(early.LiveBytes)}, {Amount.OfFewBytes(late.LiveBytes)} (ratio {Amount.Ratio((double)late.LiveBytes / early.LiveBytes)}), resident {Amount.OfBytes(early.ResidentBytes)}, {Amount.OfBytes(late.ResidentBytes)}"
        );
    }

    private static async Task RaceAsync(BenchmarkRun run, Contender[] all, CancellationToken cancellationToken)
    {
        var (rounds, interactions, seconds) = (run.Size(5, 1), run.Size(2_000, 300), run.Size(6, 1));
        for (var round = 0; round < rounds; round++)
        {
            foreach (var one in all)
            {
                await one.RaceAsync(interactions, cancellationToken);
                await one.PaceAsync(seconds, cancellationToken);
            }
        }

        foreach (var one in all)
        {
            run.Sheet.Add(
                $"echo bot, {one.Name}, 32 at once, {rounds} rounds of {Amount.Count(interactions)}",
                $"median {Amount.PerSecond(1, one.Each.Median)} interactions/s, processor {Amount.Of(one.Worked.Median)} each (simulator {Amount.Of(one.SimulatorWorked.Median)})"
            );
            run.Sheet.Add(
                $"echo bot, {one.Name}, 50 a second for {rounds * seconds} s, asked to answered",
                one.Paced.P50AndP99
            );
        }
    }

    private static void ReportRatio(FigureSheet sheet, Contender ours, Contender? theirs) =>
        sheet.Add(
            "echo bot, this library over discord.js",
            theirs is null
                ? EchoBots.DiscordJsIsMissing!
                : $"interactions/s ratio {Amount.Ratio(theirs.Each.Median / ours.Each.Median)}, processor time {Amount.Ratio(ours.Worked.Median / theirs.Worked.Median)}, asked to answered p50 {Amount.Ratio(ours.Paced.Median / theirs.Paced.Median)}, p99 {Amount.Ratio(ours.Paced.P99 / theirs.Paced.P99)}"
        );
}
