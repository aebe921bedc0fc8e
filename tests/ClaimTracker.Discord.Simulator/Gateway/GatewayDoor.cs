namespace ClaimTracker.Discord.Simulator.Gateway;

/// <summary>Where bots open their sockets: <c>/gateway?v=10&amp;encoding=json</c>.</summary>
internal sealed class GatewayDoor(GatewayParts parts, CancellationToken end)
{
    public async Task EnterAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (context.Request.Query["compress"].ToString() is not ("" or "zlib-stream"))
        {
            context.Response.StatusCode = StatusCodes.Status501NotImplemented;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { KeepAliveInterval = TimeSpan.Zero }
        );
        using var compressor = context.Request.Query["compress"] == "zlib-stream" ? new StreamCompressor() : null;
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(end, context.RequestAborted);
        var connection = new GatewayConnection(socket, compressor, parts.World.Time, () => Cut(context));
        if (!SpeaksOurVersion(context.Request.Query))
        {
            connection.Close(CloseCode.InvalidVersion);
        }

        using var conversation = new GatewayConversation(socket, connection, parts);
        await conversation.RunAsync(cut.Token);
    }

    private static void Cut(HttpContext context) => context.Abort();

    private static bool SpeaksOurVersion(IQueryCollection query) =>
        query["v"].ToString() is "10" && query["encoding"].ToString() is "json" or "";
}
