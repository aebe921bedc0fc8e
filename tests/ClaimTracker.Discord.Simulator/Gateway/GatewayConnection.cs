using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.Gateway;

/// <summary>One socket. Whoever wants to send puts it in a queue; one writer empties it, in order.</summary>
internal sealed class GatewayConnection(WebSocket socket, StreamCompressor? compressor, TimeProvider time, Action abort)
{
    private static readonly TimeSpan ForClosing = TimeSpan.FromSeconds(5);

    private readonly System.Threading.Channels.Channel<Step> steps =
        System.Threading.Channels.Channel.CreateUnbounded<Step>();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private enum Doing
    {
        Send,
        Wait,
        Close,
        Abort,
    }

    public void Send(JsonObject frame) => Put(new Step(Doing.Send, frame.ToJsonString()));

    /// <summary>What comes after waits, from now on.</summary>
    public void Hold(TimeSpan wait) => Put(new Step(Doing.Wait, Wait: Task.Delay(wait, time)));

    /// <summary>Closes with one of Discord's codes, after everything sent before.</summary>
    public void Close(int code) => Put(new Step(Doing.Close, Code: code));

    /// <summary>Breaks the connection without a word, after everything sent before.</summary>
    public void Abort() => Put(new Step(Doing.Abort));

    /// <summary>Nothing more comes. <paramref name="sayGoodbye"/>: the bot closed, and its close is answered.</summary>
    public void End(bool sayGoodbye)
    {
        if (sayGoodbye)
        {
            Close((int)WebSocketCloseStatus.NormalClosure);
        }

        ended.TrySetResult();
        steps.Writer.TryComplete();
    }

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await foreach (var step in steps.Reader.ReadAllAsync(cancellationToken))
        {
            switch (step.Doing)
            {
                case Doing.Send:
                    await SendAsync(step.Text, cancellationToken);
                    break;
                case Doing.Wait:
                    await step.Wait!.WaitAsync(cancellationToken);
                    break;
                case Doing.Close:
                    await CloseAsync(step.Code, cancellationToken);
                    return;
                default:
                    abort();
                    return;
            }
        }
    }

    private void Put(Step step) => steps.Writer.TryWrite(step);

    private async Task SendAsync(string text, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var type = compressor is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
        var payload = compressor is null ? bytes : compressor.Compress(bytes);
        await socket.SendAsync(payload, type, endOfMessage: true, cancellationToken);
    }

    // A bot that does not answer the close within some seconds has its connection cut.
    private async Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        await socket.CloseOutputAsync((WebSocketCloseStatus)code, CloseCode.Reason(code), cancellationToken);
        using var patience = new CancellationTokenSource(ForClosing, TimeProvider.System);
        patience.Token.Register(abort);
        await ended.Task.WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private sealed record Step(Doing Doing, string Text = "", Task? Wait = null, int Code = 0);
}
