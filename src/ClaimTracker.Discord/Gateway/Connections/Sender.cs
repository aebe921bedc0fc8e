using System.Net.WebSockets;
using System.Numerics;
using System.Threading.Channels;

namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>What can be waiting to go out, most urgent first.</summary>
[Flags]
internal enum Outgoing
{
    None = 0,

    /// <summary>IDENTIFY or RESUME.</summary>
    Greeting = 1,

    /// <summary>The heartbeat that is due.</summary>
    Beat = 2,

    /// <summary>A heartbeat that Discord asked for.</summary>
    AskedBeat = 4,

    Presence = 8,
}

/// <summary>
/// The one writer of a socket. Each kind of message waits at most once, so nothing piles up: what is sent is composed at the last moment,
/// with the newest sequence number and presence. Keeps within <see cref="SendLimit"/>.
/// </summary>
/// <param name="compose">Makes the message of a kind; its bytes are good until the next call.</param>
internal sealed class Sender(
    WebSocket socket,
    SendLimit limit,
    TimeProvider time,
    Func<Outgoing, ReadOnlyMemory<byte>> compose
)
{
    private readonly Channel<bool> wakes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    private int pending;
    private volatile bool isComplete;

    /// <summary>Lets a message go out as soon as it may. Never waits; safe to call from every thread.</summary>
    public void Post(Outgoing kind)
    {
        Interlocked.Or(ref pending, (int)kind);
        wakes.Writer.TryWrite(true);
    }

    /// <summary>Nothing more is sent; <see cref="RunAsync"/> ends after what it is sending now.</summary>
    public void Complete()
    {
        isComplete = true;
        wakes.Writer.TryComplete();
    }

    /// <summary>Sends what is posted until it is told to complete.</summary>
    /// <exception cref="WebSocketException">The socket broke.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!isComplete && await wakes.Reader.WaitToReadAsync(cancellationToken))
        {
            wakes.Reader.TryRead(out _);
            await SendPendingAsync(cancellationToken);
        }
    }

    private async Task SendPendingAsync(CancellationToken cancellationToken)
    {
        while (!isComplete && MostUrgent() is var kind and not Outgoing.None)
        {
            var wait = limit.WaitFor(kind == Outgoing.Beat);
            if (wait > TimeSpan.Zero)
            {
                await WaitAsync(wait, cancellationToken);
                continue;
            }

            Interlocked.And(ref pending, ~(int)kind);
            limit.Count();
            await socket.SendAsync(compose(kind), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
    }

    // Until there is room, or something more urgent may have come.
    private async Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var room = Task.Delay(wait, time, over.Token);
        var wake = wakes.Reader.WaitToReadAsync(over.Token).AsTask();
        await Task.WhenAny(room, wake);
        await over.CancelAsync();
        wakes.Reader.TryRead(out _);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private Outgoing MostUrgent()
    {
        var all = Volatile.Read(ref pending);
        return all == 0 ? Outgoing.None : (Outgoing)(1 << BitOperations.TrailingZeroCount(all));
    }
}
