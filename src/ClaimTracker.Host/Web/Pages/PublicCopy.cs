using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ClaimTracker.Host.Web.Pages;

/// <summary>Lets browsers and proxies keep what everybody may read, for a minute, and ask then whether it has changed (RFC 9110, RFC 9111).</summary>
internal static class PublicCopy
{
    internal const string ForAMinute = "public, max-age=60";

    private const int TagLengthBytes = 12;

    /// <summary>Names the copy in the answer. When the one who asks has it already the answer is 304, and made.</summary>
    public static bool IsKnown(HttpContext context, ReadOnlySpan<byte> copy) => IsKnown(context, copy, ForAMinute);

    /// <param name="context">Whose question the answer belongs to.</param>
    /// <param name="copy">Its bytes; or, when it is weak, what it is made from.</param>
    /// <param name="cacheControl">Who may keep it, and for how long.</param>
    /// <param name="isWeak">Whether two copies of that name may differ in their bytes.</param>
    internal static bool IsKnown(HttpContext context, ReadOnlySpan<byte> copy, string cacheControl, bool isWeak = false)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = $"\"{Convert.ToHexStringLower(SHA256.HashData(copy)[..TagLengthBytes])}\"";
        var tag = isWeak ? $"W/{name}" : name;
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
    internal const string AskAgain = "private, no-cache";

    public static bool IsKnown(HttpContext context, ReadOnlySpan<byte> copy) =>
        PublicCopy.IsKnown(context, copy, AskAgain);
}
