using System.Net;
using AngleSharp.Dom;

namespace ClaimTracker.Core.Articles.Reading.Facts;

/// <summary>
/// The address an article is known by. A page may tidy its own address (no tracking, no AMP) but not claim to be on another site,
/// nor send every article to its front page, a mistake that is common.
/// </summary>
internal static class CanonicalAddress
{
    private static readonly string[] SamePrefixes = ["www.", "m.", "amp.", "mobile."];

    public static Uri? Of(IDocument page, MetaTags meta, Uri? given)
    {
        string?[] candidates =
        [
            page.QuerySelector("link[rel~=canonical i][href]")?.GetAttribute("href"),
            meta.First("og:url"),
        ];
        return candidates.Select(c => Sane(c, given)).FirstOrDefault(a => a is not null) ?? given;
    }

    private static Uri? Sane(string? written, Uri? given)
    {
        if (written is null || !TryResolve(written.Trim(), given, out var address))
        {
            return null;
        }

        var isSane =
            address.Scheme is "http" or "https"
            && address.UserInfo.Length == 0
            && address.Host.Contains('.', StringComparison.Ordinal)
            && !IPAddress.TryParse(address.DnsSafeHost, out _)
            && (
                given is null
                || (SiteOf(address) == SiteOf(given) && (address.AbsolutePath != "/" || given.AbsolutePath == "/"))
            );
        return isSane ? WithoutFragment(address) : null;
    }

    private static bool TryResolve(string written, Uri? given, out Uri address) =>
        given is null
            ? Uri.TryCreate(written, UriKind.Absolute, out address!)
            : Uri.TryCreate(given, written, out address!);

    private static string SiteOf(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        var prefix = SamePrefixes.FirstOrDefault(p => host.StartsWith(p, StringComparison.Ordinal));
        return host[(prefix?.Length ?? 0)..];
    }

    private static Uri WithoutFragment(Uri address) =>
        address.Fragment.Length == 0 ? address : new Uri(address.GetLeftPart(UriPartial.Query));
}
