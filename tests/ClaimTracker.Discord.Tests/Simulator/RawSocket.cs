using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator;

namespace ClaimTracker.Discord.Tests.Simulator;

/// <summary>A gateway connection with nothing between test and wire but <see cref="ClientWebSocket"/>.</summary>
internal sealed class RawSocket : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly byte[] buffer = new byte[1 << 20];
    private readonly MemoryStream compressed = new();
    private ZLibStream? inflate;

    private RawSocket() { }

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    /// <summary>The number of the last event.</summary>
    public long? Last { get; private set; }

    public static async Task<RawSocket> OpenAsync(DiscordSimulator discord, string query = "?v=10&encoding=json")
    {
        var raw = new RawSocket();
        raw.socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await raw.socket.ConnectAsync(
            new Uri($"ws://{discord.Address.Authority}/gateway{query}"),
            TestContext.Current.CancellationToken
        );
        return raw;
    }

    /// <summary>Opens, identifies and waits for READY.</summary>
    public static async Task<RawSocket> ReadyAsync(DiscordSimulator discord, int intents = 0)
    {
        var raw = await OpenAsync(discord);
        await raw.FrameAsync(10);
        await raw.IdentifyAsync(discord.BotToken, intents);
        raw.Ready = await raw.EventAsync("READY");
        return raw;
    }

    /// <summary>What READY said.</summary>
    public JsonObject Ready { get; private set; } = [];

    public Task IdentifyAsync(string token, int? intents, object? shard = null) =>
        SendAsync(
            new JsonObject
            {
                ["op"] = 2,
                ["d"] = new JsonObject
                {
                    ["token"] = token,
                    ["intents"] = intents,
                    ["properties"] = new JsonObject
                    {
                        ["os"] = "linux",
                        ["browser"] = "raw",
                        ["device"] = "raw",
                    },
                    ["shard"] = shard is (int id, int count) ? new JsonArray(id, count) : null,
                },
            }
        );

    public Task ResumeAsync(string token, string session, long? seq) =>
        SendAsync(
            new JsonObject
            {
                ["op"] = 6,
                ["d"] = new JsonObject
                {
                    ["token"] = token,
                    ["session_id"] = session,
                    ["seq"] = seq,
                },
            }
        );

    public Task HeartbeatAsync() => SendAsync(new JsonObject { ["op"] = 1, ["d"] = Last });

    public Task SendAsync(JsonObject frame) => SendAsync(frame.ToJsonString());

    public Task SendAsync(string text) =>
        socket.SendAsync(
            Encoding.UTF8.GetBytes(text),
            WebSocketMessageType.Text,
            endOfMessage: true,
            TestContext.Current.CancellationToken
        );

    /// <summary>The next frame; null: the connection was closed.</summary>
    public async Task<JsonObject?> NextAsync()
    {
        var length = 0;
        while (true)
        {
            var result = await socket.ReceiveAsync(buffer.AsMemory(length), TestContext.Current.CancellationToken);
            if (result.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            length += result.Count;
            if (result.EndOfMessage)
            {
                return Read(result.MessageType, length);
            }
        }
    }

    /// <summary>The data of the next frame with an op, skipping others.</summary>
    public async Task<JsonNode?> FrameAsync(int op)
    {
        while (await NextAsync() is { } frame)
        {
            if (frame["op"]!.GetValue<int>() == op)
            {
                return frame["d"];
            }
        }

        throw new InvalidOperationException(
            $"The connection was closed with {socket.CloseStatus} instead of a frame with op {op}."
        );
    }

    /// <summary>The data of the next event with a name, skipping other frames.</summary>
    public async Task<JsonObject> EventAsync(string name)
    {
        while (await NextAsync() is { } frame)
        {
            if (frame["t"]?.GetValue<string>() == name)
            {
                return frame["d"] as JsonObject ?? [];
            }
        }

        throw new InvalidOperationException($"The connection was closed with {socket.CloseStatus} instead of {name}.");
    }

    public Task<JsonObject> InteractionAsync() => EventAsync("INTERACTION_CREATE");

    /// <summary>Reads until the connection is closed and gives the code.</summary>
    public async Task<int?> ClosedAsync()
    {
        while (await NextAsync() is not null) { }

        return (int?)socket.CloseStatus;
    }

    public Task CloseAsync(int code) =>
        socket.CloseOutputAsync((WebSocketCloseStatus)code, "bye", TestContext.Current.CancellationToken);

    public void Dispose()
    {
        socket.Abort();
        socket.Dispose();
        inflate?.Dispose();
        compressed.Dispose();
    }

    private JsonObject Read(WebSocketMessageType type, int length)
    {
        var text = type is WebSocketMessageType.Text ? Encoding.UTF8.GetString(buffer, 0, length) : Inflated(length);
        var frame = (JsonObject)JsonNode.Parse(text)!;
        Last = frame["s"]?.GetValue<long>() ?? Last;
        return frame;
    }

    private string Inflated(int length)
    {
        var at = compressed.Position;
        compressed.Write(buffer, 0, length);
        compressed.Position = at;
        inflate ??= new ZLibStream(compressed, CompressionMode.Decompress, leaveOpen: true);
        var output = new byte[1 << 20];
        var read = inflate.Read(output);
        return Encoding.UTF8.GetString(output, 0, read);
    }
}
