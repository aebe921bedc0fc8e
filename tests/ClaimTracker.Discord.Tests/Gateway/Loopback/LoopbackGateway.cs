using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Tests.Gateway.Loopback;

/// <summary>A real WebSocket server on loopback whose part the test plays.</summary>
internal sealed class LoopbackGateway : IAsyncDisposable
{
    private readonly Channel<LoopbackPeer> peers = Channel.CreateUnbounded<LoopbackPeer>();
    private readonly WebApplication app;
    private readonly ConcurrentBag<LoopbackPeer> accepted = [];
    private int open;

    private LoopbackGateway(WebApplication app) => this.app = app;

    public Uri Url { get; private set; } = new("ws://127.0.0.1");

    /// <summary>How many connections stand now.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>When set, an upgrade is refused with this status.</summary>
    public int? Refusal { get; set; }

    public static async Task<LoopbackGateway> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        var gateway = new LoopbackGateway(server);
        server.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        server.Run(gateway.AcceptAsync);
        await server.StartAsync(TestContext.Current.CancellationToken);
        var address = server
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        gateway.Url = new UriBuilder(address) { Scheme = Uri.UriSchemeWs, Path = "/gw" }.Uri;
        return gateway;
    }

    public async Task<LoopbackPeer> NextAsync() => await peers.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var peer in accepted)
        {
            peer.Drop();
        }

        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private async Task AcceptAsync(HttpContext context)
    {
        if (Refusal is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        Interlocked.Increment(ref open);
        try
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var peer = new LoopbackPeer(socket, context);
            accepted.Add(peer);
            peers.Writer.TryWrite(peer);
            await peer.Over;
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }
}
