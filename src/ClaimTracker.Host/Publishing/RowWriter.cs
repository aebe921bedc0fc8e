namespace ClaimTracker.Host.Publishing;

/// <summary>A form that rows are written in.</summary>
/// <param name="Ending">Of a file's name, without the dot.</param>
/// <param name="MediaType">As a server says it.</param>
internal sealed record RowWriter<T>(
    string Ending,
    string MediaType,
    Func<IAsyncEnumerable<T>, Stream, CancellationToken, Task> WriteAsync
)
{
    public bool IsCsv => Ending == "csv";

    /// <summary>The rows as a file, sent while they are read.</summary>
    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="rows">What stands in it.</param>
    /// <param name="isMarked">Whether it begins with the mark of UTF-8.</param>
    /// <param name="cancellationToken">Nobody reads it any more.</param>
    public IResult Send(string name, IAsyncEnumerable<T> rows, bool isMarked, CancellationToken cancellationToken) =>
        TypedResults.Stream(
            async stream =>
            {
                await ByteOrderMark.WriteAsync(stream, isMarked, cancellationToken);
                await WriteAsync(rows, stream, cancellationToken);
            },
            MediaType,
            $"{name}.{Ending}"
        );
}

internal static class RowWriters
{
    /// <summary>The one for that format.</summary>
    public static RowWriter<T> Of<T>(this IReadOnlyList<RowWriter<T>> forms, ExportFormat format) =>
        forms.Single(form => form.Ending.Equals($"{format}", StringComparison.OrdinalIgnoreCase));
}
