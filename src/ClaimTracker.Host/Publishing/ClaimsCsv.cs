using System.Globalization;
using ClaimTracker.Core.Publishing;
using CsvHelper;

namespace ClaimTracker.Host.Publishing;

/// <summary>Claims as CSV (RFC 4180, UTF-8), one at a time: memory does not grow with their count.</summary>
internal static class ClaimsCsv
{
    public const string MediaType = "text/csv";

    internal static readonly IReadOnlyList<string> Columns =
    [
        "number",
        "claim",
        "state",
        "kind",
        "check_worthiness",
        "speaker",
        "speaker_verb",
        "rule",
        "article",
        "article_title",
        "article_address",
        "article_publisher",
        "article_published_on",
        "created_at",
        "updated_at",
        "rating",
        "explanation",
        "signed_off_by",
        "signed_off_at",
        "citations",
    ];

    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        // A cell that begins like a formula would be run by a spreadsheet.
        Injection = CsvInjection.Escape,
    };

    public static async Task WriteAsync(
        IAsyncEnumerable<ClaimRow> rows,
        Stream stream,
        CancellationToken cancellationToken
    )
    {
        await using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        csv.WriteHeader([.. Columns]);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            Write(csv, row);
            await csv.EndRecordAsync(cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }

    private static void Write(CsvWriter csv, ClaimRow row)
    {
        csv.WriteField(row.Number.ToString());
        csv.WriteField(row.Wording);
        csv.WriteField(row.State.ToString());
        csv.WriteField(row.Kind.ToString());
        csv.WriteField(row.CheckWorthiness, "0.00", CultureInfo.InvariantCulture);
        csv.WriteField(row.Speaker);
        csv.WriteField(row.SpeakerVerb);
        csv.WriteField(row.Rule);
        csv.WriteField(row.Article.ToString());
        csv.WriteField(row.ArticleTitle);
        csv.WriteField(row.ArticleAddress);
        csv.WriteField(row.ArticlePublisher);
        csv.WriteField(row.ArticlePublishedOn, "O");
        csv.WriteField(row.CreatedAt, "O");
        csv.WriteField(row.UpdatedAt, "O");
        csv.WriteField(row.Rating?.ToString());
        csv.WriteField(row.Explanation);
        csv.WriteField(row.SignedOffBy);
        csv.WriteField(row.SignedOffAt, "O");
        csv.WriteField(row.Citations, format: null, CultureInfo.InvariantCulture);
    }
}
