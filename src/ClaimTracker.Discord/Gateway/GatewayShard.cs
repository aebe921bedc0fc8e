using System.Diagnostics.Metrics;
using ClaimTracker.Discord.Gateway.Connections;
using ClaimTracker.Discord.Gateway.Frames;
using ClaimTracker.Discord.Gateway.Handling;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Discord.Gateway;

/// <summary>
/// Keeps one connection to Discord's gateway for as long as the program runs, and hands its events to an <see cref="IGatewayHandler"/>.
/// It mends everything that time can mend; what only a person can mend becomes <see cref="GatewayState.Failed"/>, with what to do.
/// Safe to use from every thread.
/// </summary>
public sealed partial class GatewayShard
{
    private readonly IGatewayHandler handler;
    private readonly DiscordOptions discord;
    private readonly GatewayOptions options;
    private readonly TimeProvider time;
    private readonly IGatewayDialer dialer;
    private readonly Random random;
    private readonly ILogger<GatewayShard> logger;
    private readonly GatewayMetrics metrics;
    private readonly StateBoard board;
    private readonly Session session = new();
    private readonly PresenceBoard presence;
    private readonly IdentifyGate gate;
    private readonly ShardLoop loop;
    private int isRunning;

    public GatewayShard(
        IGatewayDirectory directory,
        IGatewayHandler handler,
        IOptions<DiscordOptions> discord,
        IOptions<GatewayOptions> options,
        TimeProvider time,
        IMeterFactory meters,
        ILogger<GatewayShard> logger
    )
        : this(directory, handler, discord, options, time, meters, logger, new GatewayDialer(), Random.Shared) { }

    internal GatewayShard(
        IGatewayDirectory directory,
        IGatewayHandler handler,
        IOptions<DiscordOptions> discord,
        IOptions<GatewayOptions> options,
        TimeProvider time,
        IMeterFactory meters,
        ILogger<GatewayShard> logger,
        IGatewayDialer dialer,
        Random random
    )
    {
        ArgumentNullException.ThrowIfNull(discord);
        ArgumentNullException.ThrowIfNull(options);
        (this.handler, this.discord, this.options) = (handler, discord.Value, options.Value);
        (this.time, this.logger, this.dialer, this.random) = (time, logger, dialer, random);
        metrics = new GatewayMetrics(meters, time);
        board = new StateBoard(time);
        presence = new PresenceBoard(GatewayPresence.From(this.options));
        gate = new IdentifyGate(time, this.options.SessionsPerHour);
        loop = new ShardLoop(new SessionStart(directory, gate, board, time, logger), board, logger);
    }

    public GatewayState State => board.Current;

    /// <summary>Who the bot is; null before the first READY.</summary>
    public GatewayIdentity? Identity => board.Identity;

    public GatewayHealth Health =>
        new(
            board.Current,
            metrics.Latency,
            metrics.SinceLastDispatch,
            metrics.SinceLastAck,
            metrics.QueueLength,
            metrics.Dropped,
            metrics.Reconnects,
            loop.LastEnd,
            gate.InLastHour
        );

    /// <summary>Runs until it is cancelled, and then ends without an exception. May be run again afterwards.</summary>
    /// <exception cref="InvalidOperationException">It is running already.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref isRunning, 1) == 1)
        {
            throw new InvalidOperationException("This shard needs to be run once at a time; it is running already.");
        }

        var queue = new DispatchQueue(options.QueueLimit, options.QueueBytes, Drop);
        using var workers = new WorkerPool(queue, handler, options, time, metrics, logger);
        metrics.Watch(() => queue.Count);
        workers.Start();
        try
        {
            await loop.RunAsync(Parts(queue), BotToken.Problem(discord.Token), cancellationToken);
        }
        finally
        {
            board.Stopped();
            await workers.DrainAsync();
            Volatile.Write(ref isRunning, 0);
        }
    }

    /// <summary>Waits until events can come in.</summary>
    /// <exception cref="GatewayFatalException">Discord refused the bot; a person has to act.</exception>
    /// <exception cref="OperationCanceledException">The shard was stopped, or the caller gave up.</exception>
    public async Task<GatewayIdentity> WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var state = await board.WaitAsync(
            state => state is GatewayState.Connected or GatewayState.Failed or GatewayState.Stopped,
            cancellationToken
        );
        return state switch
        {
            GatewayState.Failed failed => throw new GatewayFatalException(failed.Failure),
            GatewayState.Stopped => throw new OperationCanceledException("The gateway connection was stopped."),
            _ => board.Identity!,
        };
    }

    /// <summary>Waits for a state; one that passes quickly may be missed.</summary>
    public Task<GatewayState> WaitForAsync(Func<GatewayState, bool> isWanted, CancellationToken cancellationToken) =>
        board.WaitAsync(isWanted, cancellationToken);

    /// <summary>
    /// For an operator: forgets the session and starts a new one, for a session that is alive but silent (discord-api-docs#8162), and for
    /// one more attempt after <see cref="GatewayState.Failed"/>. Returns at once; it counts as one of <see cref="GatewayOptions.SessionsPerHour"/>.
    /// </summary>
    public void Reidentify() => loop.Reidentify();

    /// <summary>Shows the bot differently from now on. When it is called often, Discord may see only the last.</summary>
    public void SetPresence(GatewayPresence presence)
    {
        this.presence.Set(presence);
        loop.PresenceChanged();
    }

    private ShardParts Parts(DispatchQueue queue) =>
        new()
        {
            Token = discord.Token ?? "",
            MayBePlain = discord.Api.Scheme == Uri.UriSchemeHttp,
            Options = options,
            Time = time,
            Random = random,
            Dialer = dialer,
            Session = session,
            Presence = presence,
            Gate = gate,
            Names = new EventNames(IsWanted),
            Queue = queue,
            Metrics = metrics,
            Logger = logger,
        };

    // Called by the reader, which must not end because a handler has a fault.
    private bool IsWanted(string name)
    {
        try
        {
            return handler.Handles(name);
        }
        catch (Exception fault)
        {
            Log.HandlerFault(logger, fault, name);
            return true;
        }
    }

    private void Drop(GatewayDispatch oldest)
    {
        metrics.EventDropped(oldest.Name);
        var count = metrics.Dropped;

        // When events come faster than they are handled there are thousands of these.
        if (count == 1 || count % 1000 == 0)
        {
            Log.Dropped(logger, oldest.Name, oldest.Sequence, count);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The handler could not say whether it wants {Event}; it gets it.")]
        public static partial void HandlerFault(ILogger logger, Exception fault, string @event);

        [LoggerMessage(
            2,
            LogLevel.Error,
            "Too many events wait for a worker: {Event} {Sequence} was dropped, number {Count} since the start."
        )]
        public static partial void Dropped(ILogger logger, string @event, long sequence, long count);
    }
}
