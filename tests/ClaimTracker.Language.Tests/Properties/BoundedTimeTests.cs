using System.Diagnostics;
using ClaimTracker.Language.Splitting;
using ClaimTracker.Language.Tests.Splitting;

namespace ClaimTracker.Language.Tests.Properties;

/// <summary>Texts that would take hours if any step were worse than linear; the limit is far above what a slow machine needs.</summary>
public sealed class BoundedTimeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static TheoryData<string, string, int> Texts =>
        new()
        {
            { "no blanks", "a", 1_000_000 },
            { "no blanks but stops", "a.", 500_000 },
            { "forgotten blanks", "word.Next", 100_000 },
            { "open brackets", "(", 50_000 },
            { "sentences in open brackets", "(a. B", 100_000 },
            { "one long sentence", "word ", 10_000 },
            { "lone surrogates", "\uD83D", 500_000 },
            { "quotes and stops", "“\"' . ", 150_000 },
            { "one letter on each line", "a\n", 200_000 },
            { "list marks", "1. A ", 100_000 },
            { "speakers", "He said, ", 50_000 },
            { "sources", "according to ", 50_000 },
            { "white space", " \n", 500_000 },
            { "dashes", "A - ", 200_000 },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Splitting_takes_time_in_proportion_to_the_text(string name, string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();

        _ = ClaimSplitter.Split(text, SplitOptions.Default);

        Assert.True(watch.Elapsed < Limit, $"{name}: {watch.Elapsed}");
    }

    [Fact]
    public void Nested_brackets_are_one_sentence()
    {
        var text = new string('(', 50_000) + "the mayor voted" + new string(')', 50_000);

        var split = ClaimSplitter.Split(text, SplitOptions.Default);

        Assert.Equal(new TextSpan(0, text.Length), Assert.Single(split.Sentences));
    }
}
