using System.Diagnostics;
using System.Diagnostics.Metrics;
using ClaimTracker.Discord.Rest.Limits;

namespace ClaimTracker.Discord.Rest;

/// <summary>What the meter "ClaimTracker.Discord" counts of REST. Routes are templates, so there are a few dozen, and none holds a secret.</summary>
internal sealed class RestMetrics : IDisposable
{
    public const string MeterName = "ClaimTracker.Discord";

    private readonly Meter meter;
    private readonly Counter<long> requests;
    private readonly Histogram<double> durations;
    private readonly Histogram<double> waits;
    private readonly Counter<long> limited;
    private readonly Counter<long> retries;

    /// <summary>Makes the instruments.</summary>
    /// <param name="factory">Null: the meter stands alone.</param>
    public RestMetrics(IMeterFactory? factory = null)
    {
        meter = factory?.Create(MeterName) ?? new Meter(MeterName);
        requests = meter.CreateCounter<long>(
            "discord.rest.requests",
            "{request}",
            "Requests sent, by route and status."
        );
        durations = meter.CreateHistogram<double>("discord.rest.duration", "s", "From sending to the whole answer.");
        waits = meter.CreateHistogram<double>("discord.rest.wait", "s", "What a request waited for limits.");
        limited = meter.CreateCounter<long>("discord.rest.limited", "{request}", "Answers of 429, by scope.");
        retries = meter.CreateCounter<long>("discord.rest.retries", "{request}", "Repeated requests, by cause.");
    }

    /// <summary>Counts one try.</summary>
    /// <param name="tags">The route, and the status when an answer came.</param>
    public void Sent(TagList tags, TimeSpan elapsed)
    {
        requests.Add(1, tags);
        durations.Record(elapsed.TotalSeconds, tags);
    }

    public void Waited(RestRoute route, TimeSpan wait) =>
        waits.Record(wait.TotalSeconds, new KeyValuePair<string, object?>("route", route.Key));

    public void TurnedAway(RestRoute route, LimitScope scope) =>
        limited.Add(
            1,
            new KeyValuePair<string, object?>("route", route.Key),
            new KeyValuePair<string, object?>("scope", ScopeName(scope))
        );

    public void Retried(RestRoute route, string cause) =>
        retries.Add(
            1,
            new KeyValuePair<string, object?>("route", route.Key),
            new KeyValuePair<string, object?>("cause", cause)
        );

    public void Dispose() => meter.Dispose();

    private static string ScopeName(LimitScope scope) =>
        scope switch
        {
            LimitScope.Shared => "shared",
            LimitScope.Global => "global",
            LimitScope.Cloudflare => "cloudflare",
            _ => "user",
        };
}
