using System.Diagnostics;
using ClaimTracker.Benchmarks.Figures;
using ClaimTracker.Benchmarks.Inputs;
using ClaimTracker.Benchmarks.Processes;

namespace ClaimTracker.Benchmarks;

/// <summary>Pages of the board over many claims, one request after the other, over HTTP on this machine.</summary>
internal sealed class BoardBenchmark : IBenchmark
{
    private const int WarmUp = 20;
    private const int ClaimsOnPage = 50;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    public string Name => "board";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var count = run.Size(100_000, 2_000);
        using var folder = new WorkFolder();
        var database = await SeededDatabase.OfAsync(count, cancellationToken);
        await using var served = await ServedProgram.StartAsync(
            folder.File("settings.json"),
            database,
            cancellationToken
        );
        (string What, string Address, int Claims)[] pages =
        [
            ("first page", "/", ClaimsOnPage),
            ("page in the middle", "/?after=0.5~1", ClaimsOnPage),
            ("page near the end", "/?after=0.03~1", ClaimsOnPage),
            ("one state", "/?state=InReview", ClaimsOnPage),
            ("one article", "/?article=A-7", 20),
            ("search, words of many claims", "/?search=measles", ClaimsOnPage),
            ("search, words of no claim", "/?search=submarine", 0),
        ];
        foreach (var page in pages)
        {
            var durations = await MeasureAsync(served.Client, page.Address, page.Claims, run, cancellationToken);
            run.Sheet.Add($"board over {Amount.Count(count)} claims, {page.What}", durations.P50AndP99);
        }

        run.Sheet.Add("peak memory of that server", Amount.OfBytes(served.PeakBytes));
    }

    private static async Task<Durations> MeasureAsync(
        HttpClient client,
        string address,
        int claims,
        BenchmarkRun run,
        CancellationToken cancellationToken
    )
    {
        var taken = new List<TimeSpan>();
        var clock = Stopwatch.StartNew();
        for (var i = -WarmUp; i < run.Size(200, 20) && (taken.Count == 0 || clock.Elapsed < Longest); i++)
        {
            var start = Stopwatch.GetTimestamp();
            var page = await client.GetStringAsync(new Uri(address, UriKind.Relative), cancellationToken);
            if (i >= 0)
            {
                taken.Add(Stopwatch.GetElapsedTime(start));
            }

            var shown = page.Split("href=\"/claims/").Length - 1;
            WrongResultException.Unless(shown == claims, $"{address} needed {claims} claims and showed {shown}.");
        }

        return new Durations(taken);
    }
}
