using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace ClaimTracker.Host.Web.Access;

/// <summary>Addresses of this server alone: a link to sign in must not lead elsewhere afterwards.</summary>
internal static class LocalAddress
{
    public const string Home = "/";
    public const string KeyParameter = "key";

    /// <summary>
    /// Whether the request calls this machine by a name that is always its own. A page from elsewhere can point its own name at this
    /// machine and then read what the browser gets (DNS rebinding).
    /// </summary>
    public static bool IsAskedByItsName(HttpRequest request)
    {
        var host = request.Host.Host.Trim('[', ']');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }

    /// <summary>The address when it is a path of this server, else the start page.</summary>
    public static string OrHome(string? address) =>
        address is ['/', ..]
        && address is not ['/', '/' or '\\', ..]
        && !address.Any(char.IsControl)
        && Uri.IsWellFormedUriString(address, UriKind.Relative)
            ? address
            : Home;

    /// <summary>Where the request goes, without a key in it.</summary>
    public static string WithoutKey(HttpRequest request)
    {
        var kept = QueryHelpers
            .ParseQuery(request.QueryString.Value)
            .Where(pair => !pair.Key.Equals(KeyParameter, StringComparison.OrdinalIgnoreCase))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return OrHome(request.Path.ToUriComponent() + QueryString.Create(kept).ToUriComponent());
    }
}
