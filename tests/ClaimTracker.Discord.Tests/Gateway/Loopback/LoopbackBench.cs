using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Gateway.Connections;
using ClaimTracker.Discord.Tests.Gateway.Scripted;

namespace ClaimTracker.Discord.Tests.Gateway.Loopback;

/// <summary>A shard and a server on loopback, with real sockets between them.</summary>
internal sealed class LoopbackBench : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly GatewayOptions options;

    private LoopbackBench(LoopbackGateway gateway, TimeProvider time, Action<GatewayOptions>? configure)
    {
        Gateway = gateway;
        Directory.Url = gateway.Url;
        options = new GatewayOptions { Workers = 2 };
        configure?.Invoke(options);
        Shard = new GatewayShard(
            Directory,
            Handler,
            Microsoft.Extensions.Options.Options.Create(
                new DiscordOptions { Token = Bench.Token, Api = new Uri("http://127.0.0.1/api/v10/") }
            ),
            Microsoft.Extensions.Options.Options.Create(options),
            time,
            Meters,
            Logger,
            new GatewayDialer(),
            Random
        );
        Running = Shard.RunAsync(stop.Token);
    }

    public LoopbackGateway Gateway { get; }

    public GatewayShard Shard { get; }

    public ScriptedDirectory Directory { get; } = new();

    public RecordingHandler Handler { get; } = new();

    public RecordingLogger<GatewayShard> Logger { get; } = new();

    /// <summary>No pauses, and a first heartbeat at once.</summary>
    public FixedRandom Random { get; } = new(0);

    public TestMeters Meters { get; } = new();

    public Task Running { get; }

    public static async Task<LoopbackBench> StartAsync(
        TimeProvider? time = null,
        Action<GatewayOptions>? configure = null
    ) => new(await LoopbackGateway.StartAsync(), time ?? TimeProvider.System, configure);

    public string Ready() => Bench.Ready(url: Gateway.Url.ToString());

    /// <summary>Connects with a new session.</summary>
    public async Task<LoopbackPeer> ConnectAsync()
    {
        var peer = await Gateway.NextAsync();
        Assert.Equal(2, Bench.Op(await peer.GreetAsync()));
        await peer.SayAsync(Ready());
        await Shard.WaitUntilReadyAsync(TestContext.Current.CancellationToken).Soon();
        return peer;
    }

    /// <summary>Goes on with the session.</summary>
    public async Task<LoopbackPeer> ResumeAsync()
    {
        var peer = await Gateway.NextAsync();
        Assert.Equal(6, Bench.Op(await peer.GreetAsync()));
        await peer.SayAsync(Bench.Event(9, "RESUMED", "null"));
        await Shard.WaitUntilReadyAsync(TestContext.Current.CancellationToken).Soon();
        return peer;
    }

    /// <summary>Lets a connection live long enough for a new session to be allowed at once.</summary>
    public void LiveOn(WatchedClock clock) => clock.Advance(options.StableAfter);

    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await Running.Soon();
    }

    public async ValueTask DisposeAsync()
    {
        // A server that has gone holds no goodbye up, although the clock stands still.
        await stop.CancelAsync();
        await Gateway.DisposeAsync();
        await Running.Soon();
        Meters.Dispose();
        stop.Dispose();
    }
}
