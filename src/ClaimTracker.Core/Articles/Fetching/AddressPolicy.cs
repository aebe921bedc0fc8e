using System.Net;

namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>Which addresses and ports may be reached. The program knows one policy; tests open single ports on loopback.</summary>
internal abstract class AddressPolicy
{
    /// <summary>The public internet, on the four ports that sites use.</summary>
    public static readonly AddressPolicy PublicOnly = new PublicPolicy();

    /// <summary>Whether a connection to <paramref name="address"/> may be opened.</summary>
    public abstract bool Allows(IPAddress address, int port);

    /// <summary>Whether an address with this port may be asked for at all.</summary>
    public abstract bool AllowsPort(int port);

    /// <summary>Whether the operator named this host and port: it is reached wherever it is.</summary>
    public virtual bool IsNamed(string host, int port) => false;

    /// <summary>The public internet, and the hosts and ports of these addresses.</summary>
    public static AddressPolicy PublicAnd(IEnumerable<Uri> named) => new NamedPolicy([.. named]);

    private class PublicPolicy : AddressPolicy
    {
        public override bool Allows(IPAddress address, int port) => AllowsPort(port) && PublicAddress.Is(address);

        // Other ports belong to other protocols (mail, Redis, ...), which an HTTP request could be made to speak to.
        public override bool AllowsPort(int port) => port is 80 or 443 or 8080 or 8443;
    }

    private sealed class NamedPolicy(Uri[] named) : PublicPolicy
    {
        public override bool IsNamed(string host, int port) =>
            named.Any(one => one.Port == port && one.DnsSafeHost.Equals(host, StringComparison.OrdinalIgnoreCase));
    }
}
