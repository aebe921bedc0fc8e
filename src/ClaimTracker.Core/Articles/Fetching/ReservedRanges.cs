using System.Net;

namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>
/// Address ranges that are not the public internet: the IANA special-purpose registries (RFC 6890 and after), and a few public-looking
/// addresses at which clouds answer questions about the machine itself.
/// </summary>
internal static class ReservedRanges
{
    public static readonly IPNetwork[] Version4 = Networks(
        "0.0.0.0/8", // this network
        "10.0.0.0/8", // private
        "100.64.0.0/10", // carrier NAT; Alibaba's metadata
        "127.0.0.0/8", // loopback
        "168.63.129.16/32", // Azure's host
        "169.254.0.0/16", // link-local; AWS, Azure and Google metadata
        "172.16.0.0/12", // private
        "192.0.0.0/24", // protocol assignments; Oracle's metadata
        "192.0.2.0/24", // documentation
        "192.31.196.0/24", // AS112
        "192.52.193.0/24", // AMT
        "192.88.99.0/24", // 6to4 relay
        "192.168.0.0/16", // private
        "192.175.48.0/24", // AS112
        "198.18.0.0/15", // benchmarks
        "198.51.100.0/24", // documentation
        "203.0.113.0/24", // documentation
        "224.0.0.0/4", // multicast
        "240.0.0.0/4" // reserved, broadcast
    );

    /// <summary>All of IPv6 that is assigned to the public internet lies here; what is outside is refused without a list.</summary>
    public static readonly IPNetwork Version6Public = IPNetwork.Parse("2000::/3");

    public static readonly IPNetwork[] Version6 = Networks(
        "2001::/23", // protocol assignments: Teredo, ORCHID, benchmarks
        "2001:db8::/32", // documentation
        "2620:4f:8000::/48", // AS112
        "3fff::/20" // documentation
    );

    private static IPNetwork[] Networks(params string[] ranges) => [.. ranges.Select(IPNetwork.Parse)];
}
