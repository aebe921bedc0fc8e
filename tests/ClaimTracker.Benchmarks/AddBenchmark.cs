using System.Diagnostics;
using ClaimTracker.Benchmarks.Figures;
using ClaimTracker.Benchmarks.Inputs;
using ClaimTracker.Core.Intake;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Benchmarks;

/// <summary>Bringing in one article of 1,000 words, when the program is warm: reading and splitting, and storing.</summary>
internal sealed class AddBenchmark : IBenchmark
{
    private const int Words = 1_000;
    private const int WarmUp = 20;

    public string Name => "add";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var count = run.Size(200, 20);
        using var folder = new WorkFolder();
        await using var program = await InProcess.OpenAsync(folder.File("add.db"), cancellationToken);
        var taken = new List<Taken>();
        for (var i = -WarmUp; i < count; i++)
        {
            var one = await AddAsync(program, new NewsWriter(WarmUp + i).Article(Words), cancellationToken);
            if (i >= 0)
            {
                taken.Add(one);
            }
        }

        var about = $"of {Amount.Count(count)} articles of {Amount.Count(Words)} words";
        run.Sheet.Add($"add, {about}", new Durations(taken.Select(one => one.Whole)).P50AndP99);
        run.Sheet.Add($"read and split, {about}", new Durations(taken.Select(one => one.Split)).P50AndP99);
        run.Sheet.Add(
            $"store {taken.Average(one => one.Claims):0} claims (the rest)",
            new Durations(taken.Select(one => one.Whole - one.Split)).P50AndP99
        );
    }

    /// <summary>Splits an article without storing it, then adds it; the same split is part of both.</summary>
    private static async Task<Taken> AddAsync(InProcess program, string text, CancellationToken cancellationToken)
    {
        var source = new ArticleSource.Pasted(text);
        var start = Stopwatch.GetTimestamp();
        var preview = await program.Intake.PreviewAsync(source, StatedFacts.None, ClaimUnit.Clause, cancellationToken);
        var split = Stopwatch.GetElapsedTime(start);

        start = Stopwatch.GetTimestamp();
        var adding = await program.Intake.AddAsync(
            program.Team,
            source,
            StatedFacts.None,
            InProcess.By,
            cancellationToken
        );
        var whole = Stopwatch.GetElapsedTime(start);

        WrongResultException.Unless(
            preview.Is(out var previewed, out _)
                && adding.Is(out var receipt, out _)
                && receipt.IsNew
                && receipt.Claims == previewed.Split.Claims.Count
                && receipt.Claims > 0,
            "An article needed to be stored with the claims of its preview and was not."
        );
        return new Taken(whole, split, previewed!.Split.Claims.Count);
    }

    private sealed record Taken(TimeSpan Whole, TimeSpan Split, int Claims);
}
