using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ClaimTracker.Discord.Tests.Gateway.Scripted;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Discord.Tests.Gateway.Loopback;

/// <summary>The server's end of one connection.</summary>
internal sealed class LoopbackPeer(WebSocket socket, HttpContext context)
{
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] buffer = new byte[8192];

    public Task Over => over.Task;

    public string Address => context.Request.Path + context.Request.QueryString;

    public Task SayAsync(string json) => SayAsync(json, 1);

    /// <summary>Sends a message in so many frames.</summary>
    public async Task SayAsync(string json, int pieces)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var size = (bytes.Length + pieces - 1) / pieces;
        for (var at = 0; at < bytes.Length; at += size)
        {
            await socket.SendAsync(
                bytes.AsMemory(at, Math.Min(size, bytes.Length - at)),
                WebSocketMessageType.Text,
                at + size >= bytes.Length,
                TestContext.Current.CancellationToken
            );
        }
    }

    /// <summary>Sends bytes as text, whatever they are.</summary>
    public Task SayRawAsync(byte[] bytes) =>
        socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    /// <summary>The client's next message, or its close code as a number.</summary>
    public async Task<JsonElement> NextAsync()
    {
        var result = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken).Soon();
        if (result.MessageType != WebSocketMessageType.Close)
        {
            return JsonElement.Parse(buffer.AsSpan(0, result.Count));
        }

        var code = JsonElement.Parse($"{(int?)result.CloseStatus ?? 0}");
        await socket.CloseOutputAsync(result.CloseStatus!.Value, null, TestContext.Current.CancellationToken);
        over.TrySetResult();
        return code;
    }

    /// <summary>Reads on until the client closes; its code.</summary>
    public async Task<int> CloseCodeAsync()
    {
        while (true)
        {
            if (await NextAsync() is { ValueKind: JsonValueKind.Number } code)
            {
                return code.GetInt32();
            }
        }
    }

    public async Task CloseAsync(int code)
    {
        await socket.CloseOutputAsync((WebSocketCloseStatus)code, "why", TestContext.Current.CancellationToken);
        over.TrySetResult();
    }

    /// <summary>Begins a message and cuts the wire.</summary>
    public async Task CutAsync(string begin)
    {
        await socket.SendAsync(
            Encoding.UTF8.GetBytes(begin),
            WebSocketMessageType.Text,
            endOfMessage: false,
            TestContext.Current.CancellationToken
        );
        Drop();
    }

    /// <summary>Cuts the wire.</summary>
    public void Drop()
    {
        if (!over.Task.IsCompleted)
        {
            // First this: once it is over, the context belongs to the server again.
            context.Abort();
            over.TrySetResult();
        }
    }

    /// <summary>HELLO, and the answer to it.</summary>
    public async Task<JsonElement> GreetAsync(int intervalMs = 45_000)
    {
        await SayAsync($$$"""{"op":10,"d":{"heartbeat_interval":{{{intervalMs}}}}}""");
        return await NextAsync();
    }
}
