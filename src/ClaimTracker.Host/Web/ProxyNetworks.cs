using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace ClaimTracker.Host.Web;

/// <summary>The proxies that are believed when they say for whom they ask.</summary>
internal static class ProxyNetworks
{
    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public static IReadOnlyList<IPNetwork> Read(string proxies) =>
        [.. Parts(proxies).Select(part => Parse(part) ?? throw new FormatException($"{part} is no network."))];

    public static IEnumerable<string> NotUnderstood(string proxies) =>
        Parts(proxies).Where(part => Parse(part) is null);

    /// <summary>Takes the reader's address and the scheme from the header of a proxy that is named, and from nobody else.</summary>
    /// <remarks>The host is never taken: <c>Web:PublicAddress</c> says where the board is.</remarks>
    public static IApplicationBuilder UseProxies(this IApplicationBuilder app, string proxies)
    {
        var networks = Read(proxies);
        if (networks.Count == 0)
        {
            return app;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // As far back as named proxies go: the first that is not one is the reader.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        return app.UseForwardedHeaders(options);
    }

    private static string[] Parts(string proxies) => proxies.Split(',', Trimmed);

    private static IPNetwork? Parse(string part)
    {
        if (IPAddress.TryParse(part, out var address))
        {
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        return IPNetwork.TryParse(part, out var network) ? network : null;
    }
}
