using System.Threading.Channels;
using ClaimTracker.Discord.Gateway;

namespace ClaimTracker.Discord.Tests.Gateway.Scripted;

/// <summary>Keeps what it is given; can be made to wait or to throw.</summary>
internal sealed class RecordingHandler : IGatewayHandler
{
    private readonly Channel<GatewayDispatch> handled = Channel.CreateUnbounded<GatewayDispatch>();

    public Func<string, bool> Wants { get; set; } = name => name is not ("READY" or "RESUMED");

    /// <summary>What handling does before the event is kept.</summary>
    public Func<GatewayDispatch, CancellationToken, Task> Work { get; set; } = (_, _) => Task.CompletedTask;

    public bool Handles(string name) => Wants(name);

    public async Task HandleAsync(GatewayDispatch dispatch, CancellationToken cancellationToken)
    {
        await Work(dispatch, cancellationToken);
        handled.Writer.TryWrite(dispatch);
    }

    public async Task<GatewayDispatch> NextAsync() =>
        await handled.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().Soon();
}
