using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>
/// Where a redirect leads. One from https to http is followed as https: link shorteners often hold old addresses of sites that have long
/// been secure. A site that insists on http is refused; a person may still bring its http address.
/// </summary>
internal static class PageRedirect
{
    private const int HttpPort = 80;

    public static bool Is(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Whether it says that the old address need not be asked again.</summary>
    public static bool IsPermanent(int status) => status is 301 or 308;

    /// <summary>The next address to try, not yet judged.</summary>
    /// <param name="from">The secure or open page that redirects.</param>
    /// <param name="location">What it names, relative to itself or absolute; absent when it names nothing readable.</param>
    public static Outcome<Uri> Next(Uri from, Uri? location)
    {
        if (location is null || !Uri.TryCreate(from, location, out var next) || next.Scheme is not ("http" or "https"))
        {
            return FetchingRefusals.BadRedirect(from.IdnHost);
        }

        if (from.Scheme is not "https" || next.Scheme is "https")
        {
            return next;
        }

        var secure = new UriBuilder(next) { Scheme = "https", Port = -1 }.Uri;
        return next.Port == HttpPort && secure != WithoutFragment(from)
            ? secure
            : FetchingRefusals.Downgrade(from.IdnHost);
    }

    private static Uri WithoutFragment(Uri address) => new UriBuilder(address) { Fragment = string.Empty }.Uri;
}
