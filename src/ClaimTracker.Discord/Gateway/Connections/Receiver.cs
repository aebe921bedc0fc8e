using System.Net.WebSockets;

namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>What the socket gave.</summary>
internal enum Received
{
    /// <summary>A whole text message is in the buffer.</summary>
    Text,

    /// <summary>A whole binary message, which this client has not asked for, is in the buffer.</summary>
    Binary,

    /// <summary>The peer has closed.</summary>
    Close,

    /// <summary>The message is longer than may be kept; the rest of it has not been read.</summary>
    TooLong,
}

/// <summary>Reads whole messages, however many pieces they come in.</summary>
internal sealed class Receiver(WebSocket socket, MessageBuffer buffer)
{
    /// <summary>Reads until the buffer holds one whole message, or there is none.</summary>
    /// <exception cref="WebSocketException">The socket broke.</exception>
    public async ValueTask<Received> ReceiveAsync(CancellationToken cancellationToken)
    {
        buffer.Clear();
        while (!buffer.IsFull)
        {
            var piece = await socket.ReceiveAsync(buffer.Free(), cancellationToken);
            if (piece.MessageType == WebSocketMessageType.Close)
            {
                return Received.Close;
            }

            buffer.Took(piece.Count);
            if (piece.EndOfMessage)
            {
                return piece.MessageType == WebSocketMessageType.Text ? Received.Text : Received.Binary;
            }
        }

        return Received.TooLong;
    }
}
