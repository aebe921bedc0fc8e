using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Faults;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Gateway;

/// <summary>What a conversation needs of its surroundings.</summary>
internal sealed record GatewayParts(
    World World,
    GatewayHub Hub,
    GatewayLogin Login,
    FaultList Faults,
    GatewaySettings Settings
);

/// <summary>One connection from HELLO to its end.</summary>
internal sealed class GatewayConversation(WebSocket socket, GatewayConnection connection, GatewayParts parts)
    : IDisposable
{
    private const int MaxFrameBytes = 4096;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly byte[] buffer = new byte[MaxFrameBytes + 1];
    private readonly Queue<long> frames = new();
    private ITimer? silence;
    private GatewaySession? session;

    // A session that got op 9 for good is over, although its connection stays.
    private bool IsLoggedIn => this.session is { } session && parts.Hub.Sessions.Contains(session);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var writing = connection.WriteAsync(cancellationToken);
        try
        {
            parts.World.Do(Greet);
            while (await ReadAsync(cancellationToken) is { } frame)
            {
                parts.World.Do(() => Hear(frame));
            }
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException or IOException)
        {
            // The bot, a fault or the end of the simulator cut the connection.
        }
        finally
        {
            connection.End(sayGoodbye: socket.State is WebSocketState.CloseReceived);
            parts.World.Do(Leave);
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => silence?.Dispose();

    private void Greet()
    {
        parts.Hub.Note(stats => stats with { Connections = stats.Connections + 1 });
        if (Meets("HELLO"))
        {
            return;
        }

        var interval = parts.Settings.HeartbeatInterval;
        connection.Send(
            GatewayHub.Frame(10, new JsonObject { ["heartbeat_interval"] = (int)interval.TotalMilliseconds })
        );
        silence = parts.World.Time.CreateTimer(
            _ => connection.Close(CloseCode.TimedOut),
            state: null,
            interval * 2,
            Timeout.InfiniteTimeSpan
        );
    }

    // Null: the bot closed. An empty array: a frame beyond the limit.
    private async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            var result = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            if (result.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            length += result.Count;
            if (length > MaxFrameBytes)
            {
                return [];
            }

            if (result.EndOfMessage)
            {
                return buffer[..length];
            }
        }
    }

    private void Hear(byte[] bytes)
    {
        if (IsTooMany())
        {
            connection.Close(CloseCode.RateLimited);
        }
        else if (Parse(bytes) is { } frame)
        {
            Answer(frame);
        }
        else
        {
            connection.Close(CloseCode.Decode);
        }
    }

    private void Answer(JsonObject frame)
    {
        var op = frame["op"] is JsonValue value && value.TryGetValue<int>(out var number) ? number : -1;
        var d = frame["d"] as JsonObject;
        switch (op)
        {
            case 1:
                Heartbeat();
                break;
            case 2 or 6 when IsLoggedIn:
                connection.Close(CloseCode.AlreadyAuthenticated);
                break;
            case 2:
                this.session = Meets("IDENTIFY") ? null : parts.Login.Identify(connection, d);
                break;
            case 6:
                this.session = Meets("RESUME") ? null : parts.Login.Resume(connection, d);
                break;
            case 3 or 4 or 8 or 31 or 43 when !IsLoggedIn:
                connection.Close(CloseCode.NotAuthenticated);
                break;
            case 3 or 4 or 8 or 31 or 43:
                break;
            default:
                connection.Close(CloseCode.UnknownOp);
                break;
        }
    }

    private void Heartbeat()
    {
        parts.Hub.Note(stats => stats with { Heartbeats = stats.Heartbeats + 1 });
        silence?.Change(parts.Settings.HeartbeatInterval * 2, Timeout.InfiniteTimeSpan);
        if (
            Meets("HEARTBEAT")
            || parts.Hub.IsDeaf
            || parts.Faults.TakeAtEvent<FaultAction.NoAck>("HEARTBEAT") is not null
        )
        {
            return;
        }

        connection.Send(GatewayHub.Frame(11, data: null));
        if (
            this.session is { } session
            && parts.Faults.TakeAtEvent<FaultAction.InvalidSession>("HEARTBEAT") is { } invalid
        )
        {
            parts.Hub.Invalidate(session, invalid.Resumable);
        }
    }

    // Faults that wait for something the bot does (or for HELLO). True: the normal thing does not happen.
    private bool Meets(string moment)
    {
        if (parts.Faults.TakeAtEvent<FaultAction.Close>(moment) is { } close)
        {
            GatewayHub.Break(connection, close);
            return true;
        }

        if (parts.Faults.TakeAtEvent<FaultAction.Reconnect>(moment) is not null)
        {
            connection.Send(GatewayHub.Frame(7, data: null));
            return true;
        }

        return parts.Faults.TakeAtEvent<FaultAction.LoseEvent>(moment) is not null;
    }

    private bool IsTooMany()
    {
        while (frames.TryPeek(out var at) && parts.World.Time.GetElapsedTime(at) >= Minute)
        {
            frames.Dequeue();
        }

        frames.Enqueue(parts.World.Time.GetTimestamp());
        return frames.Count > parts.Settings.MaxFramesPerMinute;
    }

    private static JsonObject? Parse(byte[] bytes)
    {
        try
        {
            return bytes.Length == 0 ? null : JsonNode.Parse(bytes, nodeOptions: null, Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Closing with 1000 or 1001 ends the session; any other end leaves it to be resumed.
    private void Leave()
    {
        var code = (int?)socket.CloseStatus;
        parts.Hub.Note(stats => stats with { LastCloseCode = code ?? stats.LastCloseCode });
        if (this.session is { } session && session.Connection == connection)
        {
            session.Connection = null;
            session.DetachedAt = parts.World.Time.GetTimestamp();
            if (code is 1000 or 1001)
            {
                parts.Hub.Forget(session);
            }
        }
    }
}
