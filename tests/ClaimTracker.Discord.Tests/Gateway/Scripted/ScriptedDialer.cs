using System.Net.WebSockets;
using System.Threading.Channels;
using ClaimTracker.Discord.Gateway.Connections;

namespace ClaimTracker.Discord.Tests.Gateway.Scripted;

/// <summary>Opens scripted sockets and keeps them all.</summary>
internal sealed class ScriptedDialer : IGatewayDialer
{
    private readonly Channel<(Uri Address, ScriptedSocket Socket)> dialled = Channel.CreateUnbounded<(
        Uri,
        ScriptedSocket
    )>();

    public List<ScriptedSocket> Sockets { get; } = [];

    /// <summary>What dialling does before it succeeds; by default nothing.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    public async Task<WebSocket> DialAsync(Uri address, CancellationToken cancellationToken)
    {
        await Before(cancellationToken);
        var socket = new ScriptedSocket();
        Sockets.Add(socket);
        dialled.Writer.TryWrite((address, socket));
        return socket;
    }

    /// <summary>The next connection that is made.</summary>
    public async Task<(Uri Address, ScriptedSocket Socket)> NextAsync() =>
        await dialled.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().Soon();

    public bool HasDialled => dialled.Reader.Count > 0;
}
