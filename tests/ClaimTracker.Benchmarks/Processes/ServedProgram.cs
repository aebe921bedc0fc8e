using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ClaimTracker.Benchmarks.Processes;

/// <summary><c>claimtracker serve</c> on a free port of this machine, until it is disposed.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;

    private ServedProgram(Process process, HttpClient client) => (this.process, Client) = (process, client);

    public HttpClient Client { get; }

    /// <summary>From before the process was started until it said that it was ready.</summary>
    public TimeSpan TookToBeReady { get; private set; }

    public TimeSpan WorkedToBeReady { get; private set; }

    public long PeakBytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    public static async Task<ServedProgram> StartAsync(
        string settingsFile,
        string databaseFile,
        CancellationToken cancellationToken,
        params (string Key, string Value)[] more
    )
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        ClaimTrackerProgram.Settings(settingsFile, databaseFile, [("Web:Address", address), .. more]);
        var start = Stopwatch.GetTimestamp();
        var serve = Process.Start(
            new ProcessStartInfo("dotnet", ClaimTrackerProgram.Args(settingsFile, "serve"))
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        serve.BeginErrorReadLine();
        var served = new ServedProgram(serve, new HttpClient { BaseAddress = new Uri(address) });
        while (!await served.IsReadyAsync(cancellationToken))
        {
            WrongResultException.Unless(
                !serve.HasExited && Stopwatch.GetElapsedTime(start) < Patience,
                $"The server needed to be ready in {Patience.TotalSeconds} seconds and was not."
            );
            await Task.Delay(BetweenTries, cancellationToken);
        }

        served.TookToBeReady = Stopwatch.GetElapsedTime(start);
        served.WorkedToBeReady = serve.TotalProcessorTime;
        return served;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("/readyz", UriKind.Relative), cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
