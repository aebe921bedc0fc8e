using System.Text.Json.Serialization;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Publishing;

/// <summary>Claims as JSON: one array, or an object on each line.</summary>
internal static class ClaimsJson
{
    public static Task WriteAsync(
        IAsyncEnumerable<ClaimRow> rows,
        Stream stream,
        CancellationToken cancellationToken
    ) =>
        JsonRows.WriteArrayAsync(
            rows.Select(ClaimRowView.Of),
            PublishingJson.Lines.ClaimRowView,
            stream,
            cancellationToken
        );

    public static Task WriteLinesAsync(
        IAsyncEnumerable<ClaimRow> rows,
        Stream stream,
        CancellationToken cancellationToken
    ) =>
        JsonRows.WriteLinesAsync(
            rows.Select(ClaimRowView.Of),
            PublishingJson.Lines.ClaimRowView,
            stream,
            cancellationToken
        );
}

/// <summary>A claim as other programs read it.</summary>
internal sealed record ClaimRowView(
    string Number,
    string Claim,
    string State,
    string Kind,
    double CheckWorthiness,
    string? Speaker,
    string? SpeakerVerb,
    string Rule,
    string Article,
    string ArticleTitle,
    string? ArticleAddress,
    string? ArticlePublisher,
    DateOnly? ArticlePublishedOn,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    string? Rating,
    string? Explanation,
    string? SignedOffBy,
    DateTimeOffset? SignedOffAt,
    int Citations
)
{
    public static ClaimRowView Of(ClaimRow row) =>
        new(
            row.Number.ToString(),
            row.Wording,
            row.State.ToString(),
            row.Kind.ToString(),
            row.CheckWorthiness,
            row.Speaker,
            row.SpeakerVerb,
            row.Rule,
            row.Article.ToString(),
            row.ArticleTitle,
            row.ArticleAddress,
            row.ArticlePublisher,
            row.ArticlePublishedOn,
            row.CreatedAt,
            row.UpdatedAt,
            row.Rating?.ToString(),
            row.Explanation,
            row.SignedOffBy,
            row.SignedOffAt,
            row.Citations
        );
}

[JsonSerializable(typeof(ClaimRowView))]
internal sealed partial class PublishingJson : JsonSerializerContext
{
    public static PublishingJson Lines => field ??= new PublishingJson(OutputJson.Options(indented: false));
}
