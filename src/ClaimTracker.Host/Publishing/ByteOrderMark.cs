namespace ClaimTracker.Host.Publishing;

/// <summary>The three bytes that tell spreadsheet programs that a CSV is UTF-8; RFC 4180 knows nothing of them, so they are there when asked for.</summary>
internal static class ByteOrderMark
{
    public const string Parameter = "bom";

    private static readonly byte[] Utf8 = [0xEF, 0xBB, 0xBF];

    /// <summary>Whether it is asked for; a sentence when that cannot be told.</summary>
    public static bool Read(string? typed, ICollection<string> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return false;
        }

        if (bool.TryParse(typed, out var wanted))
        {
            return wanted;
        }

        problems.Add($"'{Parameter}' needs true or false; got '{typed}'.");
        return false;
    }

    public static ValueTask WriteAsync(Stream stream, bool isWanted, CancellationToken cancellationToken) =>
        isWanted ? stream.WriteAsync(Utf8, cancellationToken) : ValueTask.CompletedTask;
}
