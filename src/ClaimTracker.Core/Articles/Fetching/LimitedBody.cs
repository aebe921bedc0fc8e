namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>Reads an unpacked body up to a limit, so that a small archive of a huge page (a "bomb") costs no more than the limit.</summary>
internal static class LimitedBody
{
    private const int ChunkBytes = 16 * 1024;

    /// <summary>The body, or null when it is larger than <paramref name="maxBytes"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(
        HttpContent content,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            return null;
        }

        await using var source = await content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        while (await source.ReadAsync(chunk, cancellationToken) is var read and > 0)
        {
            if (body.Length + read > maxBytes)
            {
                return null;
            }

            body.Write(chunk, 0, read);
        }

        return body.ToArray();
    }
}
