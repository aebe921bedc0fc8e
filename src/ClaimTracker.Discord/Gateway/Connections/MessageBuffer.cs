using System.Buffers;

namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>
/// Pooled memory for one message at a time: starts small, doubles for a READY of megabytes, and is small again for the next message.
/// </summary>
internal sealed class MessageBuffer : IDisposable
{
    public const int SmallBytes = 16 * 1024;

    /// <summary>No message of Discord's comes near; a peer that sends without end must not fill the memory.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(SmallBytes);

    public int Length { get; private set; }

    public bool IsFull => Length >= MostBytes;

    public ReadOnlySpan<byte> Message => bytes.AsSpan(0, Length);

    /// <summary>Where the next bytes go; never empty unless <see cref="IsFull"/>.</summary>
    public Memory<byte> Free()
    {
        if (Length == bytes.Length && !IsFull)
        {
            Exchange(Math.Min(bytes.Length * 2, MostBytes));
        }

        return bytes.AsMemory(Length, Math.Min(bytes.Length, MostBytes) - Length);
    }

    public void Took(int count) => Length += count;

    /// <summary>Makes room for the next message.</summary>
    public void Clear()
    {
        Length = 0;
        if (bytes.Length > SmallBytes * 4)
        {
            Exchange(SmallBytes);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        bytes = [];
    }

    private void Exchange(int size)
    {
        var next = ArrayPool<byte>.Shared.Rent(size);
        Message.CopyTo(next);

        // Interactions hold tokens and people's texts: the pool's next user need not see them.
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        bytes = next;
    }
}
