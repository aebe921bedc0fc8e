using System.Globalization;
using CsvHelper;

namespace ClaimTracker.Host.Publishing;

/// <summary>Published claims as a file, one at a time: memory does not grow with their count.</summary>
internal static class PublishedFiles
{
    /// <summary>The forms there are.</summary>
    public static IReadOnlyList<RowWriter<PublishedRow>> Forms { get; } =
    [
        new("csv", "text/csv; charset=utf-8", WriteCsvAsync),
        new("json", JsonRows.Media, WriteJsonAsync),
        new("jsonl", JsonRows.LinesMedia, WriteLinesAsync),
    ];

    internal static readonly IReadOnlyList<string> Columns =
    [
        "number",
        "claim",
        "rating",
        "score",
        "explanation",
        "speaker",
        "claimed_on",
        "appearance_address",
        "article_title",
        "article_publisher",
        "address",
        "published_at",
        "updated_at",
        "revision",
        "withdrawn_at",
    ];

    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        // A cell that begins like a formula would be run by a spreadsheet.
        Injection = CsvInjection.Escape,
    };

    /// <summary>RFC 4180, UTF-8.</summary>
    public static async Task WriteCsvAsync(
        IAsyncEnumerable<PublishedRow> rows,
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

    /// <summary>One array.</summary>
    public static Task WriteJsonAsync(
        IAsyncEnumerable<PublishedRow> rows,
        Stream stream,
        CancellationToken cancellationToken
    ) => JsonRows.WriteArrayAsync(rows, PublishedJson.Lines.PublishedRow, stream, cancellationToken);

    /// <summary>An object on each line (https://jsonlines.org).</summary>
    public static Task WriteLinesAsync(
        IAsyncEnumerable<PublishedRow> rows,
        Stream stream,
        CancellationToken cancellationToken
    ) => JsonRows.WriteLinesAsync(rows, PublishedJson.Lines.PublishedRow, stream, cancellationToken);

    private static void Write(CsvWriter csv, PublishedRow row)
    {
        csv.WriteField(row.Number);
        csv.WriteField(row.Claim);
        csv.WriteField(row.Rating);
        csv.WriteField(row.Score?.ToString(CultureInfo.InvariantCulture));
        csv.WriteField(row.Explanation);
        csv.WriteField(row.Speaker);
        csv.WriteField(row.ClaimedOn, "O");
        csv.WriteField(row.AppearanceAddress);
        csv.WriteField(row.ArticleTitle);
        csv.WriteField(row.ArticlePublisher);
        csv.WriteField(row.Address);
        csv.WriteField(row.PublishedAt, "O");
        csv.WriteField(row.UpdatedAt, "O");
        csv.WriteField(row.Revision, format: null, CultureInfo.InvariantCulture);
        csv.WriteField(row.WithdrawnAt, "O");
    }
}
