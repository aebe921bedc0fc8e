using System.Text.Json;
using ClaimTracker.Discord.Gateway;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Discord.Tests.Gateway.Scripted;

/// <summary>
/// A shard on a bench: scripted sockets, a clock the test moves, chance that always falls on the half. At its end it stops the shard and
/// checks that no socket was left behind and none was used by two at once.
/// </summary>
internal sealed class Bench : IAsyncDisposable
{
    public const string Token = "a-token-of-a-bot";
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(45);

    private CancellationTokenSource stop = new();

    /// <param name="arrange">What has to be in place before the shard starts.</param>
    public Bench(Action<GatewayOptions>? configure = null, string? token = Token, Action<Bench>? arrange = null)
    {
        configure?.Invoke(Options);
        Shard = new GatewayShard(
            Directory,
            Handler,
            Microsoft.Extensions.Options.Options.Create(new DiscordOptions { Token = token }),
            Microsoft.Extensions.Options.Options.Create(Options),
            Clock,
            Meters,
            Logger,
            Dialer,
            Random
        );
        arrange?.Invoke(this);
        Start();
    }

    public GatewayOptions Options { get; } = new();

    public GatewayShard Shard { get; }

    public ScriptedDirectory Directory { get; } = new();

    public ScriptedDialer Dialer { get; } = new();

    public RecordingHandler Handler { get; } = new();

    public RecordingLogger<GatewayShard> Logger { get; } = new();

    public WatchedClock Clock { get; } = new();

    public FixedRandom Random { get; } = new();

    public TestMeters Meters { get; } = new();

    public Task Running { get; private set; } = Task.CompletedTask;

    public static string Hello { get; } =
        $$$"""{"op":10,"d":{"heartbeat_interval":{{{Interval.TotalMilliseconds}}}}}""";

    public static string Ready(string session = "session-1", string url = "wss://resume.test") =>
        $$$"""
            {"op":0,"s":1,"t":"READY","d":{"v":10,"session_id":"{{{session}}}","resume_gateway_url":"{{{url}}}","guilds":[],
            "user":{"id":"22","username":"bot"},"application":{"id":"11","flags":0},"private_channels":[]}}
            """;

    public static string Event(int sequence, string name = "SOMETHING", string data = "{}") =>
        $$"""{"op":0,"s":{{sequence}},"t":"{{name}}","d":{{data}}}""";

    /// <summary>Connects with a new session: HELLO, IDENTIFY, READY.</summary>
    public async Task<ScriptedSocket> ConnectAsync()
    {
        var (_, socket) = await Dialer.NextAsync();
        await socket.SayAsync(Hello);
        Assert.Equal(2, Op(await socket.NextAsync()));
        await socket.SayAsync(Ready());
        Assert.IsType<GatewayState.Connected>(Shard.State);
        return socket;
    }

    /// <summary>Takes up the session again: HELLO, RESUME, RESUMED.</summary>
    public async Task<ScriptedSocket> ResumeAsync()
    {
        var (_, socket) = await Dialer.NextAsync();
        await socket.SayAsync(Hello);
        Assert.Equal(6, Op(await socket.NextAsync()));
        await socket.SayAsync(Event(99, "RESUMED", "null"));
        Assert.IsType<GatewayState.Connected>(Shard.State);
        return socket;
    }

    public static int Op(JsonElement frame) => frame.GetProperty("op").GetInt32();

    /// <summary>Lets a connection that has been ready live long enough for pauses to start small again.</summary>
    public void LiveOn() => Clock.Advance(Options.StableAfter);

    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await Running.Soon();
    }

    /// <summary>Runs the shard once more, after <see cref="StopAsync"/>.</summary>
    public void RunAgain()
    {
        stop.Dispose();
        stop = new CancellationTokenSource();
        Start();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in Dialer.Sockets)
        {
            socket.AnswersClose = true;
        }

        await StopAsync();
        Assert.All(Dialer.Sockets, socket => Assert.True(socket.IsDisposed, "A socket was left behind."));
        Assert.DoesNotContain(Dialer.Sockets, socket => socket.WasMisused);
        Assert.DoesNotContain(Logger.Lines, line => line.Text.Contains(Token, StringComparison.Ordinal));
        Meters.Dispose();
        stop.Dispose();
    }

    private void Start() => Running = Shard.RunAsync(stop.Token);
}
