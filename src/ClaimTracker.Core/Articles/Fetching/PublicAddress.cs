using System.Net;
using System.Net.Sockets;

namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>Tells the public internet from everything else. IPv4 inside IPv6 (mapped, NAT64, 6to4) is judged by the IPv4 address.</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private const int Nat64Start = 12;
    private const int SixToFourStart = 2;

    public static bool Is(IPAddress address) =>
        address.AddressFamily switch
        {
            AddressFamily.InterNetwork => IsPublic4(address),
            AddressFamily.InterNetworkV6 when address.IsIPv4MappedToIPv6 => IsPublic4(address.MapToIPv4()),
            AddressFamily.InterNetworkV6 when Nat64.Contains(address) => IsPublic4(Embedded(address, Nat64Start)),
            AddressFamily.InterNetworkV6 when SixToFour.Contains(address) => IsPublic4(
                Embedded(address, SixToFourStart)
            ),
            AddressFamily.InterNetworkV6 => IsPublic6(address),
            _ => false,
        };

    private static bool IsPublic4(IPAddress address) => !ReservedRanges.Version4.Any(range => range.Contains(address));

    private static bool IsPublic6(IPAddress address) =>
        ReservedRanges.Version6Public.Contains(address)
        && !ReservedRanges.Version6.Any(range => range.Contains(address));

    private static IPAddress Embedded(IPAddress address, int start) => new(address.GetAddressBytes().AsSpan(start, 4));
}
