using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ClaimTracker.Host.Publishing;

/// <summary>Rows as JSON, one at a time: memory does not grow with their count.</summary>
internal static class JsonRows
{
    public const string Media = "application/json";
    public const string LinesMedia = "application/jsonl";

    private static readonly Frame Array = new("[\n", ",\n", "\n]\n", "[\n\n]\n");
    private static readonly Frame Lines = new("", "\n", "\n", "");

    /// <summary>One array.</summary>
    public static Task WriteArrayAsync<T>(
        IAsyncEnumerable<T> rows,
        JsonTypeInfo<T> type,
        Stream stream,
        CancellationToken cancellationToken
    ) => WriteAsync(rows, type, Array, stream, cancellationToken);

    /// <summary>An object on each line (https://jsonlines.org); nothing at all when there is none.</summary>
    public static Task WriteLinesAsync<T>(
        IAsyncEnumerable<T> rows,
        JsonTypeInfo<T> type,
        Stream stream,
        CancellationToken cancellationToken
    ) => WriteAsync(rows, type, Lines, stream, cancellationToken);

    private static async Task WriteAsync<T>(
        IAsyncEnumerable<T> rows,
        JsonTypeInfo<T> type,
        Frame frame,
        Stream stream,
        CancellationToken cancellationToken
    )
    {
        var isFirst = true;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await TextAsync(isFirst ? frame.Before : frame.Between);
            isFirst = false;
            await JsonSerializer.SerializeAsync(stream, row, type, cancellationToken);
        }

        await TextAsync(isFirst ? frame.Empty : frame.After);
        await stream.FlushAsync(cancellationToken);

        ValueTask TextAsync(string text) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
    }

    private sealed record Frame(string Before, string Between, string After, string Empty);
}
