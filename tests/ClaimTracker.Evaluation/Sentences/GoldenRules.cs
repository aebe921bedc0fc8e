using System.Globalization;
using System.Text.Json;
using ClaimTracker.Language;

namespace ClaimTracker.Evaluation.Sentences;

/// <summary>The English Golden Rules of the Pragmatic Segmenter: short texts with their sentences (MIT).</summary>
internal static class GoldenRules
{
    public const string Folder = "golden_rules";

    public const string File = "golden_rules_en.json";

    public static List<SentenceItem> Read(string folder) =>
        [
            .. JsonSerializer
                .Deserialize<Rule[]>(DataFile.Read(folder, File), JsonSerializerOptions.Web)!
                .Select(rule => new SentenceItem(
                    rule.Id.ToString(CultureInfo.InvariantCulture),
                    rule.Text,
                    OneAfterTheOther(rule.Sentences)
                )),
        ];

    private static List<TextSpan> OneAfterTheOther(string[] sentences)
    {
        var spans = new List<TextSpan>();
        foreach (var sentence in sentences)
        {
            var start = spans.Count == 0 ? 0 : spans[^1].End;
            spans.Add(new TextSpan(start, start + Ink.Count(sentence)));
        }

        return spans;
    }

    private sealed record Rule(int Id, string Text, string[] Sentences);
}
