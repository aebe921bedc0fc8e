using ClaimTracker.Discord.Gateway.Connections;

namespace ClaimTracker.Discord.Tests.Gateway.Connections;

public sealed class MessageBufferTests
{
    [Fact]
    public void It_keeps_what_came_while_it_grows()
    {
        using var buffer = new MessageBuffer();
        var message = new byte[5_000_000];
        new Random(7).NextBytes(message);
        for (var given = 0; given < message.Length; )
        {
            var free = buffer.Free();
            var count = Math.Min(free.Length, message.Length - given);
            message.AsMemory(given, count).CopyTo(free);
            buffer.Took(count);
            given += count;
        }

        Assert.True(buffer.Message.SequenceEqual(message));
    }

    [Fact]
    public void It_is_small_again_after_a_large_message()
    {
        using var buffer = new MessageBuffer();
        Fill(buffer, 1_000_000);

        buffer.Clear();

        Assert.Equal(0, buffer.Length);
        Assert.InRange(buffer.Free().Length, MessageBuffer.SmallBytes, MessageBuffer.SmallBytes * 4);
    }

    [Fact]
    public void It_ends_at_its_limit()
    {
        using var buffer = new MessageBuffer();

        Fill(buffer, int.MaxValue);

        Assert.True(buffer.IsFull);
        Assert.Equal(MessageBuffer.MostBytes, buffer.Length);
        Assert.True(buffer.Free().IsEmpty);
    }

    private static void Fill(MessageBuffer buffer, int bytes)
    {
        while (buffer.Length < bytes && !buffer.IsFull)
        {
            buffer.Took(buffer.Free().Length);
        }
    }
}
