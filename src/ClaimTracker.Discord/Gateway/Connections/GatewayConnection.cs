using System.Net.WebSockets;
using ClaimTracker.Discord.Gateway.Frames;

namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>
/// One connection from dialling to the last byte. Whoever first gives a reason ends it: the reader, the heart, a deadline, an operator,
/// the program. Afterwards nothing of it is left: no task, no timer, no socket.
/// </summary>
/// <param name="isResuming">Whether to go on with the session that is known.</param>
/// <param name="ready">Told once, when READY (with who the bot is) or RESUMED (null) has come.</param>
internal sealed class GatewayConnection(ShardParts parts, Uri address, bool isResuming, Action<GatewayIdentity?> ready)
    : IDialoguePartner,
        IDisposable
{
    private readonly TaskCompletionSource<ConnectionEnd> ended = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly FrameWriter writer = new();
    private Heart? heart;
    private Deadline? deadline;
    private Sender? sender;
    private long readyAt;

    public bool IsReady => Volatile.Read(ref readyAt) != 0;

    /// <summary>Since READY or RESUMED; zero before.</summary>
    public TimeSpan ReadyFor => IsReady ? parts.Time.GetElapsedTime(readyAt) : TimeSpan.Zero;

    /// <summary>Ends it; the first reason counts.</summary>
    public void End(ConnectionEnd end) => ended.TrySetResult(end);

    /// <summary>There is a newer presence to tell Discord.</summary>
    public void PresenceChanged()
    {
        // Before it is ready nothing but greetings may go out; becoming ready looks for a newer presence itself.
        if (IsReady)
        {
            sender?.Post(Outgoing.Presence);
        }
    }

    /// <summary>Connects, talks until something ends it, and says why it ended.</summary>
    public async Task<ConnectionEnd> RunAsync(CancellationToken cancellationToken)
    {
        var stopped = ConnectionEnd.ProgramStops(parts.Options.KeepSessionOnStop);
        using var stopping = cancellationToken.Register(() => End(stopped));
        using var limit = new CancellationTokenSource(parts.Options.HelloTimeout, parts.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var socket = await parts.Dialer.DialAsync(GatewayAddress.Dialled(address), either.Token);
            return await TalkAsync(socket);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            return stopped;
        }
        catch (Exception error) when (sender is null)
        {
            return ConnectionEnd.ConnectFailed(error);
        }
        catch (Exception fault)
        {
            // It must never end the loop that makes the next connection.
            return ConnectionEnd.ProgramFault(fault);
        }
    }

    public void Dispose()
    {
        heart?.Dispose();
        deadline?.Dispose();
        writer.Dispose();
    }

    void IDialoguePartner.Greet(TimeSpan heartbeatInterval)
    {
        deadline!.Await(Awaited.Ready, parts.Options.ReadyTimeout);
        sender!.Post(Outgoing.Greeting);
        heart!.Start(heartbeatInterval);
    }

    void IDialoguePartner.AnswerHeartbeat() => sender!.Post(Outgoing.AskedBeat);

    void IDialoguePartner.HeartbeatAnswered() => parts.Metrics.HeartbeatAnswered(heart!.Answered());

    void IDialoguePartner.BecomeReady(GatewayIdentity? identity)
    {
        deadline!.Met();
        Volatile.Write(ref readyAt, parts.Time.GetTimestamp());
        ready(identity);
        if (parts.Session.PresenceVersion != parts.Presence.Current.Version)
        {
            sender!.Post(Outgoing.Presence);
        }
    }

    private async Task<ConnectionEnd> TalkAsync(WebSocket socket)
    {
        using var cut = new CancellationTokenSource();
        heart = new Heart(
            parts.Time,
            parts.Random,
            () => sender!.Post(Outgoing.Beat),
            () => End(ConnectionEnd.HeartbeatUnanswered)
        );
        deadline = new Deadline(parts.Time, (awaited, within) => End(ConnectionEnd.Missing(awaited, within)));
        sender = new Sender(socket, new SendLimit(parts.Time), parts.Time, Compose);
        deadline.Await(Awaited.Hello, parts.Options.HelloTimeout);

        var sending = EndOnFailureAsync(sender.RunAsync(cut.Token));
        var reading = EndOnFailureAsync(ReadAsync(socket, cut.Token));
        var end = await ended.Task;

        heart.Dispose();
        deadline.Dispose();
        sender.Complete();
        await Goodbye.SayAsync(socket, end, sending, reading, parts.Options.CloseTimeout, parts.Time);
        await cut.CancelAsync();
        socket.Abort();
        await Task.WhenAll(sending, reading);
        return end;
    }

    private async Task ReadAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        using var buffer = new MessageBuffer();
        var receiver = new Receiver(socket, buffer);
        var conversation = new Dialogue(parts, address, isResuming, this);
        while (
            await receiver.ReceiveAsync(cancellationToken) is var received
            && received is Received.Text or Received.Binary
        )
        {
            var receivedAt = parts.Time.GetTimestamp();

            // While it is being closed nothing counts any more: a resume brings these events again.
            if (ended.Task.IsCompleted)
            {
                continue;
            }

            if (received == Received.Text)
            {
                conversation.Hear(buffer.Message, receivedAt);
            }
            else
            {
                conversation.HearBinary(buffer.Length);
            }
        }

        End(
            buffer.IsFull
                ? ConnectionEnd.MessageTooLong(MessageBuffer.MostBytes)
                : CloseCodes.Judge((int?)socket.CloseStatus, parts.Options.Intents)
        );
    }

    private async Task EndOnFailureAsync(Task part)
    {
        try
        {
            await part;
        }
        catch (Exception error)
            when (error is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            End(ConnectionEnd.SocketFailed(error));
        }
        catch (Exception fault)
        {
            End(ConnectionEnd.ProgramFault(fault));
        }
    }

    private ReadOnlyMemory<byte> Compose(Outgoing kind)
    {
        switch (kind)
        {
            case Outgoing.Greeting when isResuming:
                return writer.Resume(parts.Token, parts.Session.Id!, parts.Session.Sequence);
            case Outgoing.Greeting:
                parts.Gate.Record();
                parts.Metrics.SessionAsked();
                return writer.Identify(parts.Token, parts.Options.Intents, TellPresence());
            case Outgoing.Presence:
                return writer.PresenceUpdate(TellPresence());
            default:
                heart!.Sent();
                return writer.Heartbeat(parts.Session.Sequence);
        }
    }

    private GatewayPresence TellPresence()
    {
        (var presence, parts.Session.PresenceVersion) = parts.Presence.Current;
        return presence;
    }
}
