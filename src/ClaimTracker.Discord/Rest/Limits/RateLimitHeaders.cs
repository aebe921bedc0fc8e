using System.Globalization;
using System.Net.Http.Headers;

namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>What an answer says about the limit of its route.</summary>
/// <param name="Bucket">Discord's name for the limit, without the channel, server or webhook; null when it gives none.</param>
/// <param name="Limit">Calls in one window, at least 1.</param>
/// <param name="Remaining">How many of them are left.</param>
/// <param name="ResetAfter">From the moment at which Discord counted the call to the end of the window.</param>
internal readonly record struct RateLimitHeaders(string? Bucket, int Limit, int Remaining, TimeSpan ResetAfter)
{
    /// <summary>Null: the answer says nothing, or nothing usable. The header with a date (<c>-Reset</c>) is never read: clocks differ.</summary>
    public static RateLimitHeaders? Read(HttpResponseHeaders headers) =>
        Count(headers, "X-RateLimit-Limit") is { } limit and > 0
        && Count(headers, "X-RateLimit-Remaining") is { } remaining
        && Seconds.Of(headers, "X-RateLimit-Reset-After") is { } resetAfter
            ? new RateLimitHeaders(BucketOf(headers), limit, Math.Min(remaining, limit), resetAfter)
            : null;

    private static string? BucketOf(HttpResponseHeaders headers) =>
        Seconds.Header(headers, "X-RateLimit-Bucket") is { Length: > 0 } bucket ? bucket : null;

    private static int? Count(HttpResponseHeaders headers, string name) =>
        int.TryParse(Seconds.Header(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;
}
