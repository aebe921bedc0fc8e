using System.Diagnostics.Metrics;
using System.Globalization;

namespace ClaimTracker.Discord.Gateway;

/// <summary>Counts and measures what the connection does, for the meter "ClaimTracker.Discord" and for <see cref="GatewayHealth"/>.</summary>
internal sealed class GatewayMetrics
{
    public const string MeterName = "ClaimTracker.Discord";

    private const int MostOp = 255;

    private readonly TimeProvider time;
    private readonly Histogram<double> latency;
    private readonly Histogram<double> wait;
    private readonly Counter<long> reconnectCount;
    private readonly Counter<long> sessions;
    private readonly Counter<long> ignored;
    private readonly Counter<long> droppedCount;

    private long latencyTicks = -1;
    private long lastAck;
    private long lastDispatch;
    private long reconnects;
    private long dropped;
    private Func<int> queueLength = () => 0;

    public GatewayMetrics(IMeterFactory meters, TimeProvider time)
    {
        this.time = time;
        var meter = meters.Create(MeterName);
        latency = meter.CreateHistogram<double>(
            "discord.gateway.heartbeat.latency",
            "s",
            "From a heartbeat to its answer."
        );
        wait = meter.CreateHistogram<double>(
            "discord.gateway.queue.wait",
            "s",
            "From an event's receipt to its handler."
        );
        reconnectCount = meter.CreateCounter<long>(
            "discord.gateway.reconnects",
            "{connection}",
            "Attempts to connect after an earlier one, by why that ended."
        );
        sessions = meter.CreateCounter<long>(
            "discord.gateway.sessions",
            "{session}",
            "New sessions asked for (IDENTIFY)."
        );
        ignored = meter.CreateCounter<long>(
            "discord.gateway.ignored",
            "{message}",
            "Messages that were not understood or not wanted."
        );
        droppedCount = meter.CreateCounter<long>(
            "discord.gateway.dropped",
            "{event}",
            "Events lost because too many waited."
        );
        meter.CreateObservableGauge(
            "discord.gateway.queue.length",
            () => QueueLength,
            "{event}",
            "Events that wait for a worker."
        );
        meter.CreateObservableGauge(
            "discord.gateway.dispatch.age",
            () =>
                SinceLastDispatch is { } age
                    ? [new Measurement<double>(age.TotalSeconds)]
                    : Array.Empty<Measurement<double>>(),
            "s",
            "Since the last event of any kind."
        );
    }

    public TimeSpan? Latency =>
        Volatile.Read(ref latencyTicks) is var ticks and >= 0 ? TimeSpan.FromTicks(ticks) : null;

    public TimeSpan? SinceLastAck => Since(ref lastAck);

    public TimeSpan? SinceLastDispatch => Since(ref lastDispatch);

    public long Reconnects => Volatile.Read(ref reconnects);

    public long Dropped => Volatile.Read(ref dropped);

    public int QueueLength => Volatile.Read(ref queueLength)();

    public void Watch(Func<int> length) => Volatile.Write(ref queueLength, length);

    /// <summary>Discord answered a heartbeat.</summary>
    /// <param name="took">Null when an answer came to no heartbeat.</param>
    public void HeartbeatAnswered(TimeSpan? took)
    {
        Volatile.Write(ref lastAck, time.GetTimestamp());
        if (took is { } measured)
        {
            Volatile.Write(ref latencyTicks, measured.Ticks);
            latency.Record(measured.TotalSeconds);
        }
    }

    public void Dispatched(long receivedAt) => Volatile.Write(ref lastDispatch, receivedAt);

    public void Waited(TimeSpan forWorker) => wait.Record(forWorker.TotalSeconds);

    public void SessionAsked() => sessions.Add(1);

    /// <summary>There is another attempt, because the last one ended.</summary>
    /// <param name="code">The close code of the server, when it closed with one.</param>
    public void Reconnecting(string cause, int? code)
    {
        Interlocked.Increment(ref reconnects);
        reconnectCount.Add(1, new("cause", cause), new("code", code));
    }

    public void EventDropped(string name)
    {
        Interlocked.Increment(ref dropped);
        droppedCount.Add(1, new KeyValuePair<string, object?>("event", name));
    }

    public void EventIgnored(string name) => Ignored("event", name);

    public void OpIgnored(int op) =>
        Ignored("op", op is >= 0 and <= MostOp ? op.ToString(CultureInfo.InvariantCulture) : "other");

    public void FieldsIgnored(int count) => ignored.Add(count, new("kind", "field"), new("name", "unknown"));

    public void MessageIgnored(string why) => Ignored("message", why);

    private void Ignored(string kind, string name) => ignored.Add(1, new("kind", kind), new("name", name));

    private TimeSpan? Since(ref long moment) =>
        Volatile.Read(ref moment) is var timestamp and not 0 ? time.GetElapsedTime(timestamp) : null;
}
