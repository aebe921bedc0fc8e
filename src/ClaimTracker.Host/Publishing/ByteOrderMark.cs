namespace ClaimTracker.Host.Publishing;

/// <summary>The three bytes that tell spreadsheet programs that a CSV is UTF-8; RFC 4180 knows nothing of them, so they are there when asked for.</summary>
internal static class ByteOrderMark
{
    private static readonly byte[] Utf8 = [0xEF, 0xBB, 0xBF];

    public static ValueTask WriteAsync(Stream stream, bool isWanted, CancellationToken cancellationToken) =>
        isWanted ? stream.WriteAsync(Utf8, cancellationToken) : ValueTask.CompletedTask;
}
