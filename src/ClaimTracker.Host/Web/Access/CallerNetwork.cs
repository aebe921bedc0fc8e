using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ClaimTracker.Host.Web.Access;

/// <summary>Where a request comes from, as far as counting goes: what one household or office has counts as one.</summary>
internal static class CallerNetwork
{
    /// <summary>What a provider gives one subscriber at least (RFC 6177, 2): whoever has one IPv6 address has all that begin so.</summary>
    private const int SubscriberBytes = 8;

    /// <summary>The address itself in IPv4; in IPv6 the first 64 bits; empty when there is none.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, SubscriberBytes, bytes.Length - SubscriberBytes);
        return string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(bytes)}/{SubscriberBytes * 8}");
    }
}
