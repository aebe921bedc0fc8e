using System.Diagnostics;
using System.Text;
using ClaimTracker.Benchmarks.Figures;
using ClaimTracker.Benchmarks.Inputs;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Benchmarks;

/// <summary>Taking text apart on one thread, and the memory that one very long article needs.</summary>
internal sealed class SplitBenchmark : IBenchmark
{
    private const int Words = 1_000;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    public string Name => "split";

    public Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        MeasureLongArticle(run, words: run.Size(100_000, 20_000));
        MeasureSpeed(run);
        return Task.CompletedTask;
    }

    private static void MeasureSpeed(BenchmarkRun run)
    {
        var texts = Enumerable.Range(0, 100).Select(i => new NewsWriter(i).Article(Words)).ToList();
        var words = texts.Sum(NewsWriter.CountWords);
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        var rounds = new List<TimeSpan>();
        SplitAll(texts);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < (run.Quick ? Short : Long); )
        {
            var start = Stopwatch.GetTimestamp();
            SplitAll(texts);
            rounds.Add(Stopwatch.GetElapsedTime(start));
        }

        var median = new Durations(rounds).Median;
        run.Sheet.Add(
            $"split on one thread, median of {rounds.Count} rounds of {texts.Count} articles of {Amount.Count(Words)} words",
            $"{Amount.PerSecond(words, median)} words/s, {Amount.PerSecond(bytes / 1e6, median)} MB/s"
        );
    }

    private static void MeasureLongArticle(BenchmarkRun run, int words)
    {
        var text = new NewsWriter(seed: 6).Article(words);
        var before = (Resident: Environment.WorkingSet, Allocated: GC.GetAllocatedBytesForCurrentThread());
        var start = Stopwatch.GetTimestamp();
        var split = ClaimSplitter.Split(text, SplitOptions.Default);
        var took = Stopwatch.GetElapsedTime(start);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before.Allocated;
        var grown = Environment.WorkingSet - before.Resident;
        WrongResultException.Unless(
            split.Claims.Count > words / 40,
            $"At least {words / 40} claims were needed; {split.Claims.Count} came."
        );
        run.Sheet.Add(
            $"split one article of {Amount.Count(words)} words into {Amount.Count(split.Claims.Count)} claims, cold",
            $"{Amount.Of(took)}, memory grew by {Amount.OfBytes(grown)}, {Amount.OfBytes(allocated)} allocated"
        );
    }

    private static void SplitAll(List<string> texts)
    {
        foreach (var text in texts)
        {
            var claims = ClaimSplitter.Split(text, SplitOptions.Default).Claims.Count;
            WrongResultException.Unless(claims > 0, "An article needed claims and has none.");
        }
    }
}
