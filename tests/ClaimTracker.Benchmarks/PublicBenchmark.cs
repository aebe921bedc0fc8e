using System.Diagnostics;
using System.Net;
using ClaimTracker.Benchmarks.Figures;
using ClaimTracker.Benchmarks.Inputs;
using ClaimTracker.Benchmarks.Processes;

namespace ClaimTracker.Benchmarks;

/// <summary>What the world reads of a team that published a million claims: lists, pages, the same bytes as a static file, and all of it as a file.</summary>
internal sealed class PublicBenchmark : IBenchmark
{
    private const int WarmUp = 10;
    private const int OnPage = 50;
    private const int AtOnce = 8;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    public string Name => "public";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var (few, many) = (run.Size(100_000, 2_000), run.Size(1_000_000, 20_000));
        using var folder = new WorkFolder();
        await using (var served = await ServeAsync(folder, many, cancellationToken))
        {
            await ListsAsync(served, many, run, cancellationToken);
            await PagesAsync(served, many, run, cancellationToken);
            await AgainstAFileAsync(served, folder, many, run, cancellationToken);
        }

        var small = await ExportAsync(folder, few, run, cancellationToken);
        var large = await ExportAsync(folder, many, run, cancellationToken);
        run.Sheet.Add(
            $"peak memory of that export, {Amount.Count(many)} over {Amount.Count(few)}",
            $"ratio {Amount.Ratio((double)large / small)}"
        );
    }

    private static async Task<ServedProgram> ServeAsync(
        WorkFolder folder,
        int claims,
        CancellationToken cancellationToken
    )
    {
        var file = folder.File($"public-{claims}.db");
        if (!File.Exists(file))
        {
            File.Copy(await SeededDatabase.OfAsync(claims, cancellationToken), file);
            PublishedSeed.Write(file, claims);
        }

        return await ServedProgram.StartAsync(folder.File("settings.json"), file, cancellationToken);
    }

    private static async Task ListsAsync(
        ServedProgram served,
        int claims,
        BenchmarkRun run,
        CancellationToken cancellationToken
    )
    {
        var start = Stopwatch.GetTimestamp();
        await served.Client.GetStringAsync(new Uri("/published", UriKind.Relative), cancellationToken);
        var about = $"list of {Amount.Count(claims)} published claims";
        run.Sheet.Add($"{about}, first page after a change", Amount.Of(Stopwatch.GetElapsedTime(start)));
        var middle = await PlaceAsync(served, "sort=Number", claims / 2, cancellationToken);
        var end = await PlaceAsync(served, "sort=Number", claims - OnPage - 1, cancellationToken);
        (string What, string Address)[] lists =
        [
            ("first page", "/published"),
            ("page in the middle", $"/published?sort=Number&after={middle}"),
            ("page near the end", $"/published?sort=Number&after={end}"),
            ("one rating", "/published?rating=False"),
            ("by rating", "/published?sort=Rating"),
            ("one article", "/published?article=A-7"),
        ];
        foreach (var (what, address) in lists)
        {
            var shown = what == "one article" ? 20 : OnPage;
            var taken = await MeasureAsync(served, _ => address, shown, run, cancellationToken);
            run.Sheet.Add($"{about}, {what}", taken.P50AndP99);
        }
    }

    /// <summary>A place in the list by number, as a link of a page gives it.</summary>
    private static async Task<string> PlaceAsync(
        ServedProgram served,
        string query,
        int number,
        CancellationToken cancellationToken
    )
    {
        var first = await served.Client.GetStringAsync(
            new Uri($"/published?{query}", UriKind.Relative),
            cancellationToken
        );
        var link = first[first.IndexOf("after=", StringComparison.Ordinal)..];
        var place = link["after=".Length..link.IndexOf('"')];
        return $"{place[..(place.LastIndexOf('~') + 1)]}{number}";
    }

    private static async Task PagesAsync(
        ServedProgram served,
        int claims,
        BenchmarkRun run,
        CancellationToken cancellationToken
    )
    {
        var random = new Random(7);
        var taken = await MeasureAsync(
            served,
            _ => $"/published/{random.Next(1, claims + 1)}",
            shown: null,
            run,
            cancellationToken
        );
        run.Sheet.Add($"page of one of {Amount.Count(claims)} published claims", taken.P50AndP99);
    }

    private static async Task<Durations> MeasureAsync(
        ServedProgram served,
        Func<int, string> addressOf,
        int? shown,
        BenchmarkRun run,
        CancellationToken cancellationToken
    )
    {
        var taken = new List<TimeSpan>();
        var clock = Stopwatch.StartNew();
        for (var i = -WarmUp; i < run.Size(300, 20) && (taken.Count == 0 || clock.Elapsed < Longest); i++)
        {
            var address = addressOf(i);
            var start = Stopwatch.GetTimestamp();
            var page = await served.Client.GetStringAsync(new Uri(address, UriKind.Relative), cancellationToken);
            if (i >= 0)
            {
                taken.Add(Stopwatch.GetElapsedTime(start));
            }

            var claims = page.Split("class=\"claim published\"").Length - 1;
            WrongResultException.Unless(
                shown is null || claims == shown,
                $"{address} needed {shown} claims and showed {claims}."
            );
        }

        return new Durations(taken);
    }

    private static async Task AgainstAFileAsync(
        ServedProgram served,
        WorkFolder folder,
        int claims,
        BenchmarkRun run,
        CancellationToken cancellationToken
    )
    {
        var page = new Uri($"/published/{claims / 3}", UriKind.Relative);
        var bytes = await served.Client.GetByteArrayAsync(page, cancellationToken);
        await File.WriteAllBytesAsync(folder.File(StaticServer.Page), bytes, cancellationToken);
        await using var bare = await BareServer.StartAsync(
            Path.GetDirectoryName(folder.File(StaticServer.Page))!,
            cancellationToken
        );
        var file = new Uri($"/{StaticServer.Page}", UriKind.Relative);
        var (whole, known, files) = (new List<double>(), new List<double>(), new List<double>());
        var tag = (await served.Client.GetAsync(page, cancellationToken)).Headers.ETag!.Tag;
        for (var round = -1; round < run.Size(5, 1); round++)
        {
            var a = await RateAsync(served.Client, page, null, HttpStatusCode.OK, run, cancellationToken);
            var b = await RateAsync(bare.Client, file, null, HttpStatusCode.OK, run, cancellationToken);
            var c = await RateAsync(served.Client, page, tag, HttpStatusCode.NotModified, run, cancellationToken);
            if (round >= 0)
            {
                whole.Add(a);
                files.Add(b);
                known.Add(c);
            }
        }

        run.Sheet.Add(
            $"a claim's page again and again, {AtOnce} at once, over the same {bytes.Length / 1024} KiB as a static file",
            $"ratio {Amount.Ratio(Median(whole) / Median(files))} ({Median(whole):N0} and {Median(files):N0} a second)"
        );
        run.Sheet.Add(
            "the same for askers who have it already (304)",
            $"ratio {Amount.Ratio(Median(known) / Median(files))} ({Median(known):N0} a second)"
        );
    }

    private static async Task<double> RateAsync(
        HttpClient client,
        Uri address,
        string? tag,
        HttpStatusCode needed,
        BenchmarkRun run,
        CancellationToken cancellationToken
    )
    {
        var each = run.Size(500, 20);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, AtOnce)
                .Select(async _ =>
                {
                    for (var i = 0; i < each; i++)
                    {
                        using var request = new HttpRequestMessage(HttpMethod.Get, address);
                        if (tag is not null)
                        {
                            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
                        }

                        using var response = await client.SendAsync(request, cancellationToken);
                        await response.Content.ReadAsByteArrayAsync(cancellationToken);
                        WrongResultException.Unless(
                            response.StatusCode == needed,
                            $"{address} needed {needed} and answered {response.StatusCode}."
                        );
                    }
                })
        );
        return AtOnce * each / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<long> ExportAsync(
        WorkFolder folder,
        int claims,
        BenchmarkRun run,
        CancellationToken cancellationToken
    )
    {
        await using var served = await ServeAsync(folder, claims, cancellationToken);
        var start = Stopwatch.GetTimestamp();
        var lines = 0;
        await using (
            var stream = await served.Client.GetStreamAsync(
                new Uri("/export/published.jsonl", UriKind.Relative),
                cancellationToken
            )
        )
        {
            using var reader = new StreamReader(stream);
            while (await reader.ReadLineAsync(cancellationToken) is not null)
            {
                lines++;
            }
        }

        var took = Stopwatch.GetElapsedTime(start);
        WrongResultException.Unless(lines == claims, $"The export needed {claims} lines and had {lines}.");
        run.Sheet.Add(
            $"export {Amount.Count(claims)} published claims as JSON Lines over HTTP",
            $"{Amount.Of(took)}, {Amount.PerSecond(claims, took)} claims/s, peak memory of the server {Amount.OfBytes(served.PeakBytes)}"
        );
        return served.PeakBytes;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
