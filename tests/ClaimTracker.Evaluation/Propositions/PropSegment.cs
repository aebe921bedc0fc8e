using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimTracker.Language;

namespace ClaimTracker.Evaluation.Propositions;

/// <summary>
/// PropSegmEnt, dev part (Chen et al. 2023): the sentences of Wikipedia whose reference answer has a proposition. The sentences of
/// news come without their text.
/// </summary>
internal static class PropSegment
{
    public const string Folder = "propsegment";

    private static readonly JsonSerializerOptions Names = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static List<PropositionItem> Read(string folder)
    {
        var sentences = Parse<Cluster>(folder, "document_clusters.dev.json")
            .SelectMany(Texts)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. Parse<Answer>(folder, "propositions.dev.json")
                .Where(answer => sentences.ContainsKey(answer.SentenceId.Key) && answer.Reference.Length > 0)
                .Select(answer => Item(answer.SentenceId.Key, sentences[answer.SentenceId.Key], answer.Reference)),
        ];
    }

    private static T[] Parse<T>(string folder, string name) =>
        JsonSerializer.Deserialize<T[]>(DataFile.Read(folder, name), Names)!;

    private static IEnumerable<KeyValuePair<string, Sentence>> Texts(Cluster cluster) =>
        from document in cluster.Documents
        from sentence in document.Sentences.Index()
        where sentence.Item.SentenceText is not null
        select KeyValuePair.Create(
            new SentenceName(cluster.ClusterId, document.DocumentId, sentence.Index).Key,
            sentence.Item
        );

    private static PropositionItem Item(string id, Sentence sentence, Proposition[] gold)
    {
        var units = UnitsOf(sentence.SentenceText!);
        return new PropositionItem(
            id,
            sentence.SentenceText!,
            [.. sentence.Tokens.Select(token => token.In(units))],
            [.. gold.Select(proposition => proposition.TokenIndices.ToHashSet())]
        );
    }

    /// <summary>The data counts code points, we count UTF-16 code units: the place of each code point, and the end.</summary>
    private static List<int> UnitsOf(string text)
    {
        var units = new List<int> { 0 };
        foreach (var letter in text.EnumerateRunes())
        {
            units.Add(units[^1] + letter.Utf16SequenceLength);
        }

        return units;
    }

    private sealed record Cluster(string ClusterId, Document[] Documents);

    private sealed record Document(string DocumentId, Sentence[] Sentences);

    private sealed record Sentence(string? SentenceText, Token[] Tokens);

    private sealed record Token(
        string Text,
        [property: JsonPropertyName("character_offset_of_token_in_sentence")] int Offset
    )
    {
        public TextSpan In(List<int> units) => new(units[Offset], units[Offset] + Text.Length);
    }

    private sealed record SentenceName(string ClusterId, string DocumentId, int SentenceIndex)
    {
        [JsonIgnore]
        public string Key => FormattableString.Invariant($"{ClusterId}/{DocumentId}/{SentenceIndex}");
    }

    private sealed record Answer(SentenceName SentenceId, Response[] SegmentationResponses)
    {
        [JsonIgnore]
        public Proposition[] Reference =>
            SegmentationResponses.FirstOrDefault(response => response.IsReferenceResponse)?.Propositions ?? [];
    }

    private sealed record Response(bool IsReferenceResponse, Proposition[]? Propositions);

    private sealed record Proposition(int[] TokenIndices);
}
