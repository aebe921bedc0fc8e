using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace ClaimTracker.Discord.Tests.Gateway.Scripted;

/// <summary>A socket whose other end is the test: it says what comes in, and reads what goes out.</summary>
internal sealed class ScriptedSocket : WebSocket
{
    private readonly Channel<Piece> incoming = Channel.CreateUnbounded<Piece>();
    private readonly Channel<JsonElement> outgoing = Channel.CreateUnbounded<JsonElement>();
    private readonly TaskCompletionSource<int> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Piece? current;
    private WebSocketCloseStatus? closeStatus;
    private int writers;
    private int readers;

    /// <summary>The code that our side closed with.</summary>
    public Task<int> Closed => closed.Task.Soon();

    public Task Aborted => aborted.Task.Soon();

    /// <summary>Whether the peer answers a close, as a live one does.</summary>
    public bool AnswersClose { get; set; } = true;

    /// <summary>While it is not complete, nothing can be sent: a peer whose buffers are full.</summary>
    public Task CanSend { get; set; } = Task.CompletedTask;

    /// <summary>Set when two sends or two receives were outstanding at once.</summary>
    public bool WasMisused { get; private set; }

    /// <summary>Whether it was dropped in the end, as every socket must be.</summary>
    public bool IsDisposed { get; private set; }

    public override WebSocketCloseStatus? CloseStatus => closeStatus;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => aborted.Task.IsCompleted ? WebSocketState.Aborted : WebSocketState.Open;

    public override string? SubProtocol => null;

    /// <summary>Lets a message come in, and ends when it has been understood.</summary>
    public Task SayAsync(string json) => SayAsync(Encoding.UTF8.GetBytes(json));

    public Task SayAsync(byte[] message, WebSocketMessageType type = WebSocketMessageType.Text) =>
        DeliverAsync(new Piece(message, type));

    /// <summary>Lets the server close; null: without a code.</summary>
    public Task CloseAsync(int? code) => DeliverAsync(new Piece([], WebSocketMessageType.Close) { Code = code });

    /// <summary>Lets the connection break.</summary>
    public Task BreakAsync() => DeliverAsync(new Piece([], WebSocketMessageType.Close) { Breaks = true });

    /// <summary>The next message that goes out.</summary>
    public async Task<JsonElement> NextAsync() =>
        await outgoing.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().Soon();

    /// <summary>A message that has gone out already; null when there is none.</summary>
    public JsonElement? Sent() => outgoing.Reader.TryRead(out var message) ? message : null;

    public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken
    )
    {
        WasMisused |= Interlocked.Increment(ref readers) > 1;
        try
        {
            if (current is null or { IsSpent: true })
            {
                current?.Understood.TrySetResult();
                current = await NextPieceAsync(cancellationToken);
            }

            return Give(current, buffer.Span);
        }
        finally
        {
            Interlocked.Decrement(ref readers);
        }
    }

    public override async Task SendAsync(
        ArraySegment<byte> buffer,
        WebSocketMessageType messageType,
        bool endOfMessage,
        CancellationToken cancellationToken
    )
    {
        WasMisused |= Interlocked.Increment(ref writers) > 1;
        try
        {
            await Task.WhenAny(CanSend, aborted.Task).WaitAsync(cancellationToken);
            ThrowIfAborted();
            outgoing.Writer.TryWrite(JsonElement.Parse(buffer));
        }
        finally
        {
            Interlocked.Decrement(ref writers);
        }
    }

    public override Task CloseOutputAsync(
        WebSocketCloseStatus closeStatus,
        string? statusDescription,
        CancellationToken cancellationToken
    )
    {
        ThrowIfAborted();
        closed.TrySetResult((int)closeStatus);
        if (AnswersClose)
        {
            incoming.Writer.TryWrite(new Piece([], WebSocketMessageType.Close) { Code = (int)closeStatus });
        }

        return Task.CompletedTask;
    }

    public override void Abort()
    {
        aborted.TrySetResult();
        incoming.Writer.TryComplete();
        outgoing.Writer.TryComplete();
    }

    public override void Dispose()
    {
        Abort();
        IsDisposed = true;
    }

    public override Task CloseAsync(
        WebSocketCloseStatus closeStatus,
        string? statusDescription,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("CloseAsync waits for a peer that may be dead.");

    public override Task<WebSocketReceiveResult> ReceiveAsync(
        ArraySegment<byte> buffer,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("This one allocates a result for each message.");

    private async Task DeliverAsync(Piece piece)
    {
        incoming.Writer.TryWrite(piece);
        await Task.WhenAny(piece.Understood.Task, aborted.Task).Soon();
    }

    private async Task<Piece> NextPieceAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await incoming.Reader.ReadAsync(cancellationToken);
        }
        catch (ChannelClosedException end)
        {
            throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely, end);
        }
    }

    private ValueWebSocketReceiveResult Give(Piece piece, Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, piece.Bytes.Length - piece.Given);
        piece.Bytes.AsSpan(piece.Given, count).CopyTo(buffer);
        piece.Given += count;
        if (piece.Type == WebSocketMessageType.Close)
        {
            piece.Understood.TrySetResult();
            closeStatus = (WebSocketCloseStatus?)piece.Code;
        }

        return piece.Breaks
            ? throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely)
            : new ValueWebSocketReceiveResult(count, piece.Type, piece.IsSpent);
    }

    private void ThrowIfAborted()
    {
        if (aborted.Task.IsCompleted)
        {
            throw new WebSocketException(WebSocketError.InvalidState);
        }
    }

    private sealed record Piece(byte[] Bytes, WebSocketMessageType Type)
    {
        public int? Code { get; init; }

        public bool Breaks { get; init; }

        public int Given { get; set; }

        public bool IsSpent => Given == Bytes.Length;

        public TaskCompletionSource Understood { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
