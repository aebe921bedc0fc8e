using System.Net;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>Judges an address before anything is sent to it.</summary>
internal static class PageAddress
{
    private const int LongestChars = 4_096;

    /// <summary>Why the address cannot be fetched; null when it may be tried.</summary>
    public static Refusal? Problem(Uri address, AddressPolicy policy)
    {
        if (!address.IsAbsoluteUri || address.OriginalString.Length > LongestChars)
        {
            return FetchingRefusals.BadAddress;
        }

        if (address.Scheme is not ("http" or "https"))
        {
            return FetchingRefusals.NotWeb(address.Scheme);
        }

        return address.Host.Length == 0 ? FetchingRefusals.BadAddress
            : address.UserInfo.Length > 0 ? FetchingRefusals.HasPassword
            : policy.IsNamed(address.DnsSafeHost, address.Port) ? null
            : !policy.AllowsPort(address.Port) ? FetchingRefusals.BadPort(address.Port)
            : IPAddress.TryParse(address.DnsSafeHost, out var ip) && !policy.Allows(ip, address.Port)
                ? FetchingRefusals.Private(address.IdnHost)
            : null;
    }
}
