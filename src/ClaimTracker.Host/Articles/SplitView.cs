using System.Text.Json.Serialization;
using ClaimTracker.Host.Commands;
using ClaimTracker.Language;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Host.Articles;

/// <summary>A split text for other programs; spans are half-open, in UTF-16 code units of the text.</summary>
internal sealed record SplitView(
    string? Id,
    string Language,
    IReadOnlyList<int[]> Sentences,
    IReadOnlyList<SplitClaimView> Claims
)
{
    public static SplitView Of(SplitText split, string? id = null) =>
        new(id, split.Language, [.. split.Sentences.Select(Pair)], [.. split.Claims.Select(SplitClaimView.Of)]);

    internal static int[] Pair(TextSpan span) => [span.Start, span.End];
}

internal sealed record SplitClaimView(
    string Text,
    IReadOnlyList<int[]> Spans,
    int[] Sentence,
    double CheckWorthiness,
    IReadOnlyDictionary<string, double> Reasons,
    string Kind,
    string Rule,
    string? Speaker,
    string? SpeakerVerb,
    string? NeedsContext
)
{
    public static SplitClaimView Of(ClaimDraft claim) =>
        new(
            claim.Wording,
            [.. claim.Spans.Select(SplitView.Pair)],
            SplitView.Pair(claim.Sentence),
            claim.CheckWorthiness.Score,
            claim.CheckWorthiness.Reasons.ToDictionary(
                reason => reason.Name,
                reason => reason.Weight,
                StringComparer.Ordinal
            ),
            claim.Kind.ToString(),
            claim.Rule,
            claim.Attribution?.Speaker,
            claim.Attribution?.Verb,
            claim.NeedsContext
        );
}

[JsonSerializable(typeof(SplitView))]
internal sealed partial class SplitJson : JsonSerializerContext
{
    /// <summary>One line for each text.</summary>
    public static SplitJson Lines => field ??= new SplitJson(OutputJson.Options(indented: false));

    public static SplitJson Readable => field ??= new SplitJson(OutputJson.Options(indented: true));
}
