using System.Text.Json;
using ClaimTracker.Discord.Gateway.Frames;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>What a dialogue asks of the connection it is held on. Nothing of it waits.</summary>
internal interface IDialoguePartner
{
    /// <summary>Whether READY or RESUMED has come.</summary>
    bool IsReady { get; }

    /// <summary>HELLO came: heartbeats begin, and IDENTIFY or RESUME goes out.</summary>
    void Greet(TimeSpan heartbeatInterval);

    void AnswerHeartbeat();

    void HeartbeatAnswered();

    /// <summary>The session stands: events come in from here on.</summary>
    /// <param name="identity">From READY; null with RESUMED.</param>
    void BecomeReady(GatewayIdentity? identity);

    void End(ConnectionEnd end);
}

/// <summary>
/// Understands the messages of one connection, in the order they come, and never throws for what a peer sends: what it does not know or
/// cannot read is counted and left. Called by the reader alone.
/// </summary>
/// <param name="address">Where the connection goes; a session is resumed there when READY names nothing better.</param>
/// <param name="isResuming">Whether RESUME is sent after HELLO.</param>
internal sealed partial class Dialogue(ShardParts parts, Uri address, bool isResuming, IDialoguePartner partner)
{
    private bool isGreeted;
    private bool hasComplained;

    /// <summary>A text message came.</summary>
    /// <param name="receivedAt">When the last byte came.</param>
    public void Hear(ReadOnlySpan<byte> message, long receivedAt)
    {
        try
        {
            Take(FrameReader.Read(message), message, receivedAt);
        }
        catch (JsonException)
        {
            Complain("unreadable", message.Length);
        }
    }

    /// <summary>Something other than text came, which was never asked for.</summary>
    public void HearBinary(int bytes) => Complain("binary", bytes);

    private void Take(Frame frame, ReadOnlySpan<byte> message, long receivedAt)
    {
        if (frame.UnknownFields > 0)
        {
            parts.Metrics.FieldsIgnored(frame.UnknownFields);
        }

        switch (frame.Op)
        {
            case Opcodes.Dispatch:
                TakeEvent(frame, message, receivedAt);
                break;
            case Opcodes.Heartbeat:
                partner.AnswerHeartbeat();
                break;
            case Opcodes.HeartbeatAck:
                partner.HeartbeatAnswered();
                break;
            case Opcodes.Hello:
                TakeHello(message[frame.Data]);
                break;
            case Opcodes.Reconnect:
                partner.End(ConnectionEnd.ReconnectAsked);
                break;
            case Opcodes.InvalidSession:
                partner.End(ConnectionEnd.SessionInvalid(message[frame.Data].SequenceEqual("true"u8)));
                break;
            default:
                parts.Metrics.OpIgnored(frame.Op);
                break;
        }
    }

    private void TakeHello(ReadOnlySpan<byte> data)
    {
        if (isGreeted)
        {
            // To identify twice on one connection is punished with 4005.
            parts.Metrics.OpIgnored(Opcodes.Hello);
        }
        else if (Read(data, PayloadContext.Default.HelloData)?.Interval is { } interval)
        {
            isGreeted = true;
            partner.Greet(interval);
        }
        else
        {
            partner.End(ConnectionEnd.GreetingUnreadable("HELLO"));
        }
    }

    private void TakeEvent(Frame frame, ReadOnlySpan<byte> message, long receivedAt)
    {
        parts.Metrics.Dispatched(receivedAt);
        if (frame.Sequence is { } sequence)
        {
            parts.Session.Advance(sequence);
        }

        if (parts.Names.Find(message[frame.Name]) is not { } name)
        {
            parts.Metrics.EventIgnored("unknown");
            return;
        }

        var data = message[frame.Data];
        TakeGreeting(name.Name, data);
        if (name.IsWanted)
        {
            parts.Queue.Add(new GatewayDispatch(name.Name, frame.Sequence ?? 0, Kept(data), receivedAt), data.Length);
        }
        else
        {
            parts.Metrics.EventIgnored(name.Name);
        }
    }

    private void TakeGreeting(string name, ReadOnlySpan<byte> data)
    {
        if (partner.IsReady || name is not ("READY" or "RESUMED"))
        {
            return;
        }

        if (name == "READY")
        {
            TakeReady(data);
        }
        else if (isResuming)
        {
            parts.Session.ResumeSucceeded();
            partner.BecomeReady(null);
        }
    }

    private void TakeReady(ReadOnlySpan<byte> data)
    {
        if (Read(data, PayloadContext.Default.ReadyData) is not { Identity: { } identity, SessionId: { } id } ready)
        {
            partner.End(ConnectionEnd.GreetingUnreadable("READY"));
            return;
        }

        _ = Uri.TryCreate(ready.ResumeUrl, UriKind.Absolute, out var url);
        parts.Session.Begin(id, url is not null && GatewayAddress.IsUsable(url, parts.MayBePlain) ? url : address);
        partner.BecomeReady(identity);
    }

    private static T? Read<T>(ReadOnlySpan<byte> data, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(data, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The one copy on the way of an event: the reader's buffer is needed for the next message.
    private static JsonElement Kept(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty)
        {
            return default;
        }

        var reader = new Utf8JsonReader(data);
        return JsonElement.ParseValue(ref reader);
    }

    private void Complain(string what, int bytes)
    {
        parts.Metrics.MessageIgnored(what);
        if (!hasComplained)
        {
            hasComplained = true;
            Log.Unreadable(parts.Logger, bytes, what);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "A message of {Bytes} bytes from the gateway could not be read ({What}); further ones on this connection are only counted."
        )]
        public static partial void Unreadable(ILogger logger, int bytes, string what);
    }
}
