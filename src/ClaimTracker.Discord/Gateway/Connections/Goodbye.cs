using System.Net.WebSockets;

namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>
/// Closes politely, within a limit. <c>CloseAsync</c> would wait for the peer (dotnet/runtime#35666, discord.js#7450), so only our half is
/// closed here; the caller drops the socket afterwards whatever happened.
/// </summary>
internal static class Goodbye
{
    // A socket dropped right after the close frame may take the frame with it (TCP reset), and Discord would not see our code.
    private static readonly TimeSpan ForAnswer = TimeSpan.FromMilliseconds(750);

    /// <summary>Tells the peer the code to close with, when there is one to tell. Never throws for what a peer or a network does.</summary>
    /// <param name="sending">The writer, which has been told to end: a socket takes one message at a time.</param>
    /// <param name="reading">The reader, which ends when the peer answers our close.</param>
    public static async Task SayAsync(
        WebSocket socket,
        ConnectionEnd end,
        Task sending,
        Task reading,
        TimeSpan within,
        TimeProvider time
    )
    {
        if (end.CloseWith is not { } code)
        {
            return;
        }

        using var patience = new CancellationTokenSource(within, time);
        try
        {
            await sending.WaitAsync(patience.Token);
            await CloseAsync(socket, code, patience.Token);
            if (end.PeerAnswers)
            {
                await reading.WaitAsync(ForAnswer, time, patience.Token);
            }
        }
        catch (Exception error)
            when (error
                    is WebSocketException
                        or OperationCanceledException
                        or TimeoutException
                        or InvalidOperationException
                        or IOException
            )
        {
            // The peer has gone, or does not answer: there is nobody to say goodbye to.
        }
    }

    private static async Task CloseAsync(
        WebSocket socket,
        WebSocketCloseStatus code,
        CancellationToken cancellationToken
    )
    {
        var closing = socket.CloseOutputAsync(code, statusDescription: null, cancellationToken);
        _ = closing.ContinueWith(
            static late => _ = late.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default
        );
        await closing.WaitAsync(cancellationToken);
    }
}
