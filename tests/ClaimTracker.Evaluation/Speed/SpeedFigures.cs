using System.Diagnostics;
using ClaimTracker.Evaluation.Reporting;
using ClaimTracker.Evaluation.Syntax;
using ClaimTracker.Language.Splitting;
using ClaimTracker.Language.Syntax;
using ClaimTracker.Training.Conllu;

namespace ClaimTracker.Evaluation.Speed;

/// <summary>
/// Measures time and memory of the whole way from text to claims. The process must have done nothing else before: loading is
/// measured once, and memory that was used before would be used again unseen.
/// </summary>
internal static class SpeedFigures
{
    private const int Passes = 8;

    /// <summary>The articles whose memory is measured, the short one first: what the process has taken it keeps.</summary>
    private static readonly int[] ArticleWords = [10_000, 100_000];

    public static List<Figure> Measure()
    {
        var folder = DataFolder.Find("ud_english_ewt");
        var loading = Stopwatch.StartNew();
        _ = SyntaxParser.For("en");
        loading.Stop();
        List<Figure> memory = [.. Memory(folder)];
        return
        [
            new Figure(
                "whole way from text to claims, one thread, tokens/s",
                "8,000",
                "40,000",
                Shown.Count(TokensPerSecond(folder))
            ),
            new Figure(
                "loading the model, first time in the process",
                "below 200 ms",
                "–",
                $"{Shown.Count(loading.Elapsed.TotalMilliseconds)} ms"
            ),
            .. memory,
        ];
    }

    private static IEnumerable<Figure> Memory(string folder)
    {
        string[] articles = [.. ArticleWords.Select(words => LongArticle.Read(folder, words))];
        GC.Collect();
        var before = Environment.WorkingSet;
        foreach (var (article, words) in articles.Zip(ArticleWords))
        {
            var peak = MemoryPeak.During(() => ClaimSplitter.Split(article, SplitOptions.Default));
            var isLast = words == ArticleWords[^1];
            yield return new Figure(
                $"one article of {Shown.Count(words)} words: managed heap / growth of the process",
                isLast ? "below 300 MB" : "–",
                isLast ? "flat" : "–",
                $"{Shown.Megabytes(peak.Managed)} / {Shown.Megabytes(peak.Resident - before)}"
            );
        }
    }

    /// <summary>
    /// The best of several passes over the development part, since others may be using the machine; tokens are the treebank's.
    /// </summary>
    private static double TokensPerSecond(string folder)
    {
        var bank = ConlluReader.Read(TreebankFiles.Development(folder));
        var tokens = bank.Sum(sentence => sentence.Words.Count);
        var texts = RawText.Of(bank);
        var best = 0d;
        for (var pass = 0; pass < Passes; pass++)
        {
            var watch = Stopwatch.StartNew();
            texts.ForEach(text => ClaimSplitter.Split(text, SplitOptions.Default));
            best = Math.Max(best, tokens / watch.Elapsed.TotalSeconds);
        }

        return best;
    }
}
