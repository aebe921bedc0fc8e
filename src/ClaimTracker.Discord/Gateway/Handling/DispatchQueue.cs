using System.Threading.Channels;

namespace ClaimTracker.Discord.Gateway.Handling;

/// <summary>
/// Events on their way from the reader to the workers. Adding never waits: a reader that waits no longer takes heartbeat answers, and the
/// connection would be given up as dead. So when too many wait, by number or by bytes, the <b>oldest</b> goes: an interaction must be
/// answered within 3 s, and the one that has waited longest is the most likely to be dead already.
/// </summary>
internal sealed class DispatchQueue(int mostEvents, long mostBytes, Action<GatewayDispatch> dropped)
{
    private readonly Channel<Entry> channel = Channel.CreateUnbounded<Entry>(
        new UnboundedChannelOptions { SingleWriter = true }
    );

    private int count;
    private long bytes;

    public int Count => Volatile.Read(ref count);

    /// <summary>Adds an event; makes room for it when there is none.</summary>
    /// <param name="size">The payload's length in the JSON, in bytes.</param>
    /// <remarks>One event of more than the limit is taken when nothing else waits.</remarks>
    public void Add(GatewayDispatch dispatch, int size)
    {
        while (
            Count > 0 && (Count >= mostEvents || Volatile.Read(ref bytes) + size > mostBytes) && TryTake(out var oldest)
        )
        {
            dropped(oldest);
        }

        Interlocked.Increment(ref count);
        Interlocked.Add(ref bytes, size);
        if (!channel.Writer.TryWrite(new Entry(dispatch, size)))
        {
            Left(size);
        }
    }

    /// <summary>Waits until there may be something to take.</summary>
    /// <returns>False when there will never be anything more.</returns>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) =>
        channel.Reader.WaitToReadAsync(cancellationToken);

    public bool TryTake(out GatewayDispatch dispatch)
    {
        var isTaken = channel.Reader.TryRead(out var entry);
        dispatch = entry.Dispatch;
        if (isTaken)
        {
            Left(entry.Size);
        }

        return isTaken;
    }

    /// <summary>Nothing more comes; what waits can still be taken.</summary>
    public void Complete() => channel.Writer.TryComplete();

    private void Left(int size)
    {
        Interlocked.Decrement(ref count);
        Interlocked.Add(ref bytes, -size);
    }

    private readonly record struct Entry(GatewayDispatch Dispatch, int Size);
}
