using System.Net.WebSockets;

namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>Opens sockets; tests put a scripted one in its place.</summary>
internal interface IGatewayDialer
{
    /// <summary>An open socket.</summary>
    /// <exception cref="WebSocketException">The peer cannot be reached or refuses.</exception>
    Task<WebSocket> DialAsync(Uri address, CancellationToken cancellationToken);
}

internal sealed class GatewayDialer : IGatewayDialer
{
    public async Task<WebSocket> DialAsync(Uri address, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            // Discord's own heartbeat tells whether the peer lives.
            socket.Options.KeepAliveInterval = TimeSpan.Zero;
            await socket.ConnectAsync(address, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
