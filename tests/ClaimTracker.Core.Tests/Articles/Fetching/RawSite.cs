using System.Net;
using System.Net.Sockets;

namespace ClaimTracker.Core.Tests.Articles.Fetching;

/// <summary>A loopback server that misbehaves as told: it gets the bare connection once the request is there.</summary>
internal sealed class RawSite : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    private RawSite(Func<NetworkStream, CancellationToken, Task> answer)
    {
        listener.Start();
        serving = ServeAsync(answer);
    }

    public Uri Address => new($"http://raw.example:{((IPEndPoint)listener.LocalEndpoint).Port}/page");

    public static RawSite Start(Func<NetworkStream, CancellationToken, Task> answer) => new(answer);

    // The listener goes last: the loop may be about to ask it for the next connection.
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync(Func<NetworkStream, CancellationToken, Task> answer)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var connection = await listener.AcceptTcpClientAsync(stop.Token);
                await using var stream = connection.GetStream();
                await ReadRequestAsync(stream, stop.Token);
                await answer(stream, stop.Token);
                // Closing with something unread would reset the connection and take the answer with it.
                connection.Client.Shutdown(SocketShutdown.Send);
                await stream.CopyToAsync(Stream.Null, stop.Token);
            }
            catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
            {
                // The client hung up, or the test is over.
            }
        }
    }

    private static async Task ReadRequestAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        while (await reader.ReadLineAsync(cancellationToken) is { Length: > 0 }) { }
    }
}
