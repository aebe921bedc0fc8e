using System.Buffers;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>What a site marks a version of its feed with (<c>ETag</c>, <c>Last-Modified</c>).</summary>
internal static class FeedMark
{
    // As much as a request may carry: others make it throw.
    private static readonly SearchValues<char> Sendable = SearchValues.Create([
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code),
    ]);

    /// <summary>The mark as the site wrote it; absent when it cannot be stored or sent back: half a mark marks nothing.</summary>
    public static string? Kept(string? written) =>
        written is { Length: > 0 and <= Watch.MarkMaxLengthChars } && !written.AsSpan().ContainsAnyExcept(Sendable)
            ? written
            : null;
}
