using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Publishing.Pages;

namespace ClaimTracker.Host.Publishing.Embedding;

/// <summary>Where the cards for other sites are.</summary>
internal static class EmbedAddress
{
    public const string Cards = "/embed";
    public const string Discovery = "/oembed";

    public static string Of(ClaimNumber claim) => string.Create(CultureInfo.InvariantCulture, $"{Cards}/{claim.Value}");

    /// <summary>Where another site learns how to show the claim.</summary>
    public static string DiscoveryOf(ClaimNumber claim, string root) =>
        $"{root}{Discovery}?url={Uri.EscapeDataString(root + ClaimAddress.Of(claim))}&format=json";

    /// <summary>The claim whose page on this server the address is; absent when it is something else.</summary>
    public static ClaimNumber? Read(string? url, string root)
    {
        if (
            !Uri.TryCreate(url, UriKind.Absolute, out var page)
            || !page.GetLeftPart(UriPartial.Path).StartsWith(root + "/", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        var path = page.GetLeftPart(UriPartial.Path)[root.Length..];
        var last = path.LastIndexOf('/');
        return
            path[..last] is "/claims" or PublishedAddress.List or Cards
            && ClaimNumber.TryParse(path[(last + 1)..], CultureInfo.InvariantCulture, out var claim)
            ? claim
            : null;
    }
}
