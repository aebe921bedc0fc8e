using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ClaimTracker.Host.Web.Pages;

/// <summary>Lets browsers and proxies keep what everybody may read, for a minute, and ask then whether it has changed (RFC 9110, RFC 9111).</summary>
internal static class PublicCopy
{
    private const string ForAMinute = "public, max-age=60";
    private const int TagLengthBytes = 12;

    /// <summary>Names the copy in the answer. When the one who asks has it already the answer is 304, and made.</summary>
    public static bool IsKnown(HttpContext context, ReadOnlySpan<byte> copy) => IsKnown(context, copy, ForAMinute);

    internal static bool IsKnown(HttpContext context, ReadOnlySpan<byte> copy, string cacheControl)
    {
        ArgumentNullException.ThrowIfNull(context);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(copy)[..TagLengthBytes])}\"";
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = cacheControl;
        // The team sees another page at some of the same addresses.
        headers.Vary = "Cookie, Authorization";
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        var isKnown = known.Any(one =>
            one.Equals(EntityTagHeaderValue.Any)
            || one.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false)
        );
        if (isKnown)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        }

        return isKnown;
    }
}

/// <summary>The same for what is the team's: a browser or program may keep it for itself, and asks each time whether it has changed.</summary>
internal static class PrivateCopy
{
    private const string AskAgain = "private, no-cache";

    public static bool IsKnown(HttpContext context, ReadOnlySpan<byte> copy) =>
        PublicCopy.IsKnown(context, copy, AskAgain);
}
