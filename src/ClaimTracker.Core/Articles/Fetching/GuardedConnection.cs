using System.Net;
using System.Net.Sockets;

namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>
/// Opens connections only to addresses the policy allows. The name is resolved once, every address it gives is checked, and the socket is
/// opened to the checked address itself, so that a name that answers differently the second time (DNS rebinding) gains nothing.
/// </summary>
internal sealed class GuardedConnection(AddressPolicy policy, NameResolver resolve)
{
    /// <summary>The callback for <see cref="SocketsHttpHandler"/>.</summary>
    /// <exception cref="RefusedAddressException">One of the addresses is not allowed: a name with mixed addresses is not an honest one.</exception>
    /// <exception cref="SocketException">The name is unknown, or nothing answers.</exception>
    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        return await OpenFirstAsync(await ResolveAsync(host, port, cancellationToken), port, cancellationToken);
    }

    /// <summary>The addresses behind a name, all of them allowed.</summary>
    /// <exception cref="RefusedAddressException">One of the addresses is not allowed: a name with mixed addresses is not an honest one.</exception>
    /// <exception cref="SocketException">The name is unknown.</exception>
    public async ValueTask<IPAddress[]> ResolveAsync(string host, int port, CancellationToken cancellationToken)
    {
        IPAddress[] addresses = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await resolve(host, cancellationToken);
        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        if (!policy.IsNamed(host, port) && !addresses.All(address => policy.Allows(address, port)))
        {
            throw new RefusedAddressException();
        }

        return addresses;
    }

    private static async Task<Stream> OpenFirstAsync(
        IPAddress[] addresses,
        int port,
        CancellationToken cancellationToken
    )
    {
        var failure = new SocketException((int)SocketError.HostUnreachable);
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException next)
            {
                socket.Dispose();
                failure = next;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw failure;
    }
}
