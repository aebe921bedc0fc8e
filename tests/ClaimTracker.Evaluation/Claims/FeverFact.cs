using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimTracker.Language;

namespace ClaimTracker.Evaluation.Claims;

/// <summary>FEVERFact, validation part: sentences of Wikipedia with their claims (github.com/aic-factcheck/claim_extraction).</summary>
internal static class FeverFact
{
    public const string Folder = "feverfact";

    public static List<ClaimItem> Read(string folder) =>
        [
            .. DataFile
                .Lines(folder, "validation.jsonl")
                .Where(line => !string.IsNullOrWhiteSpace(line))
                .Select(line => JsonSerializer.Deserialize<Row>(line, JsonSerializerOptions.Web)!.ToItem()),
        ];

    /// <summary>The same sentences in their articles; the few that are not there word for word stand alone.</summary>
    public static List<ClaimItem> ReadInArticles(string folder) =>
        [
            .. DataFile
                .Lines(folder, "validation.jsonl")
                .Where(line => !string.IsNullOrWhiteSpace(line))
                .Select(line => JsonSerializer.Deserialize<Row>(line, JsonSerializerOptions.Web)!.InArticle()),
        ];

    private sealed record Row(string Sentence, string[] Claims)
    {
        [JsonPropertyName("sentence_id")]
        public long Id { get; init; }

        [JsonPropertyName("source_text")]
        public string Article { get; init; } = "";

        public ClaimItem ToItem() => new(Id.ToString(CultureInfo.InvariantCulture), Sentence, Claims);

        /// <summary>The article without its title, which is the first line.</summary>
        public ClaimItem InArticle()
        {
            var text = Article[(Article.IndexOf('\n', StringComparison.Ordinal) + 1)..];
            var start = text.IndexOf(Sentence, StringComparison.Ordinal);
            return start < 0
                ? ToItem()
                : ToItem() with
                {
                    Text = text,
                    Part = new TextSpan(start, start + Sentence.Length),
                };
        }
    }
}
