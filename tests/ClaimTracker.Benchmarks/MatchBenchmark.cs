using System.Diagnostics;
using ClaimTracker.Benchmarks.Figures;
using ClaimTracker.Benchmarks.Inputs;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Matching;
using ClaimTracker.Language.Matching;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Benchmarks;

/// <summary>Finding claims by words over many claims: reading them into memory, and then searching, suggesting, and finding decided ones.</summary>
internal sealed class MatchBenchmark : IBenchmark
{
    private const int Limit = 25;
    private const int WarmUp = 20;

    public string Name => "match";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var count = run.Size(1_000_000, 20_000);
        using var folder = new WorkFolder();
        var file = folder.File("match.db");
        File.Copy(await SeededDatabase.OfAsync(count, cancellationToken), file);
        Decide(file);
        await using var program = await InProcess.OpenAsync(file, cancellationToken);
        await using var index = new ClaimIndex(program.Databases, TimeProvider.System);
        await MeasureReadingAsync(run, program, index, count, cancellationToken);

        var writer = new NewsWriter(seed: 99);
        var about = $"over {Amount.Count(count)} claims";
        await TimeAsync(
            $"search, a sentence, {about}",
            async () =>
                (await index.SearchAsync(program.Team, writer.Sentence(), Limit, cancellationToken)).Count == Limit
        );
        await TimeAsync(
            $"search, two words, {about}",
            async () =>
                (await index.SearchAsync(program.Team, "measles bridge", Limit, cancellationToken)).Count == Limit
        );
        await TimeAsync(
            $"find decided, {about}",
            async () =>
                (await index.FindDecidedAsync(program.Team, writer.Sentence(), null, Limit, cancellationToken)).Count
                <= Limit
        );
        await TimeAsync(
            $"suggest, half a word, {about}",
            async () =>
                (await index.SuggestAsync(program.Team, "the port authority vacc mea", Limit, cancellationToken)).Count
                == Limit
        );
        await TimeAsync(
            $"suggest, one letter, {about}",
            async () => (await index.SuggestAsync(program.Team, "s", Limit, cancellationToken)).Count == Limit
        );
        await TimeAsync(
            $"suggest, a number, {about}",
            async () => (await index.SuggestAsync(program.Team, "17", Limit, cancellationToken)).Count == Limit
        );
        MeasureManyWords(run, count);

        async Task TimeAsync(string what, Func<Task<bool>> ask)
        {
            var taken = new List<TimeSpan>();
            for (var i = -WarmUp; i < run.Size(200, 20); i++)
            {
                var start = Stopwatch.GetTimestamp();
                var isRight = await ask();
                if (i >= 0)
                {
                    taken.Add(Stopwatch.GetElapsedTime(start));
                }

                WrongResultException.Unless(isRight, $"'{what}' found another number of claims than it needed to.");
            }

            run.Sheet.Add(what, new Durations(taken).P50AndP99);
        }
    }

    private static async Task MeasureReadingAsync(
        BenchmarkRun run,
        InProcess program,
        ClaimIndex index,
        int count,
        CancellationToken cancellationToken
    )
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var early = await index.SuggestAsync(program.Team, "measles", Limit, cancellationToken);
        var waited = Stopwatch.GetElapsedTime(start);
        var found = await index.SearchAsync(program.Team, "measles", Limit, cancellationToken);
        var took = Stopwatch.GetElapsedTime(start);
        WrongResultException.Unless(
            early.Count == Limit && found.Count == Limit,
            "Claims needed to be found while they were read and afterwards."
        );
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        run.Sheet.Add(
            $"read {Amount.Count(count)} claims from the database and index them",
            $"{Amount.Of(took)}, {Amount.OfBytes(bytes)} held"
        );
        run.Sheet.Add("suggest, while they are read", Amount.Of(waited));
    }

    /// <summary>The seeded claims have few words; these have as many as a million sentences would: the n-th word is 1/n as frequent as the first (G. K. Zipf).</summary>
    private static void MeasureManyWords(BenchmarkRun run, int count)
    {
        const int Words = 400_000;
        const int WordsOfClaim = 12;
        var random = new Random(5);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var index = new WordIndex();
        var start = Stopwatch.GetTimestamp();
        for (var key = 1; key <= count; key++)
        {
            index.Put(key, Sentence(), "en");
        }

        index.Query(new WordQuery("w1", 1));
        var took = Stopwatch.GetElapsedTime(start);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        run.Sheet.Add(
            $"index {Amount.Count(count)} claims of {WordsOfClaim} words out of {Amount.Count(Words)}",
            $"{Amount.Of(took)}, {Amount.OfBytes(bytes)} held"
        );
        var taken = new List<TimeSpan>();
        for (var i = 0; i < 200; i++)
        {
            var text = Sentence();
            start = Stopwatch.GetTimestamp();
            var hits = index.Query(new WordQuery(text, Limit));
            taken.Add(Stopwatch.GetElapsedTime(start));
            WrongResultException.Unless(hits.Count == Limit, "Such a sentence needed to be found and was not.");
        }

        run.Sheet.Add("find such a sentence among them", new Durations(taken).P50AndP99);

        string Sentence() => string.Join(' ', Enumerable.Range(0, WordsOfClaim).Select(_ => $"w{Rank()}"));

        int Rank() => (int)Math.Pow(Words, random.NextDouble());
    }

    /// <summary>Signs off every tenth claim.</summary>
    private static void Decide(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"UPDATE Claims SET State = {(int)ClaimState.Checked}, HolderKey = NULL, HolderName = NULL WHERE Number % 10 = 0";
        command.ExecuteNonQuery();
    }
}
