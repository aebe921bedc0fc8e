using System.Text.Json;
using ClaimTracker.Language.Splitting;
using ClaimTracker.Language.Tests.Splitting;

namespace ClaimTracker.Language.Tests.Sentences;

/// <summary>The Golden Rules of the Pragmatic Segmenter: github.com/diasks2/pragmatic_segmenter (MIT).</summary>
public sealed class GoldenRulesTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Every_golden_rule_holds()
    {
        var path = SharedData.Require(Path.Combine("golden_rules", "golden_rules_en.json"));
        var rules = JsonSerializer.Deserialize<GoldenRule[]>(File.ReadAllText(path), Web)!;

        var wrong = rules.Where(rule => !SentencesOf(rule.Text).SequenceEqual(rule.Sentences)).Select(rule => rule.Id);

        Assert.NotEmpty(rules);
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> SentencesOf(string text) =>
        ClaimSplitter
            .Split(text, SplitOptions.Default with { Language = "en" })
            .Sentences.Select(sentence => sentence.Of(text));

    private sealed record GoldenRule(int Id, string Text, string[] Sentences);
}
