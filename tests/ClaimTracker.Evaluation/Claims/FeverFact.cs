using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

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

    private sealed record Row(string Sentence, string[] Claims)
    {
        [JsonPropertyName("sentence_id")]
        public long Id { get; init; }

        public ClaimItem ToItem() => new(Id.ToString(CultureInfo.InvariantCulture), Sentence, Claims);
    }
}
