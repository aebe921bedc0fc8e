using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ClaimTracker.Benchmarks.Processes;

/// <summary><see cref="StaticServer"/> in a process of its own, until it is disposed.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);
    private const int MostTries = 1000;

    private readonly Process process;

    private BareServer(Process process, HttpClient client) => (this.process, Client) = (process, client);

    public HttpClient Client { get; }

    public static async Task<BareServer> StartAsync(string folder, CancellationToken cancellationToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        listener.Stop();
        var started = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(BareServer).Assembly.Location, StaticServer.Verb, folder, address])
            {
                UseShellExecute = false,
            }
        )!;
        var server = new BareServer(started, new HttpClient { BaseAddress = new Uri(address) });
        for (var i = 0; i < MostTries; i++)
        {
            try
            {
                using var answer = await server.Client.GetAsync(
                    new Uri($"/{StaticServer.Page}", UriKind.Relative),
                    cancellationToken
                );
                return server;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(BetweenTries, cancellationToken);
            }
        }

        throw new WrongResultException("The static server needed to answer and did not.");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
