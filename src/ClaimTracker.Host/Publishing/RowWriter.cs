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
}

internal static class RowWriters
{
    /// <summary>The one for that format.</summary>
    public static RowWriter<T> Of<T>(this IReadOnlyList<RowWriter<T>> forms, ExportFormat format) =>
        forms.Single(form => form.Ending.Equals($"{format}", StringComparison.OrdinalIgnoreCase));
}
