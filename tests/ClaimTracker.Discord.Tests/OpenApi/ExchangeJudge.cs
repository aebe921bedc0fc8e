using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.OpenApi;
using ClaimTracker.Discord.Simulator.Rest;

namespace ClaimTracker.Discord.Tests.OpenApi;

/// <summary>
/// Holds every REST call of a simulator, and its answer, against Discord's OpenAPI document, so that a client and the simulator cannot
/// be wrong together. Without the document nothing is judged.
/// </summary>
internal sealed class ExchangeJudge : IDisposable
{
    private const int InvalidForm = 50035;

    private readonly ConcurrentQueue<string> findings = new();
    private readonly DiscordSimulator simulator;
    private readonly OpenApiDocument? document = OpenApiDocument.Find();
    private int judged;

    private ExchangeJudge(DiscordSimulator simulator)
    {
        this.simulator = simulator;
        simulator.Exchanges += Judge;
    }

    /// <summary>What was wrong so far: the call, and what the document says to it.</summary>
    public IReadOnlyList<string> Findings => [.. findings];

    /// <summary>How many calls were looked at.</summary>
    public int Judged => Volatile.Read(ref judged);

    public static ExchangeJudge Watch(DiscordSimulator simulator) => new(simulator);

    public void Dispose() => simulator.Exchanges -= Judge;

    // What a fault answers is meant to be wrong.
    private void Judge(RestExchange exchange)
    {
        if (document is null || exchange.IsFault)
        {
            return;
        }

        Interlocked.Increment(ref judged);
        var target = exchange.Query.Length > 0 ? $"{exchange.Path}?{exchange.Query}" : exchange.Path;
        var refusals = document.ValidateRequest(exchange.Method, target, exchange.Request);
        var isRefused = exchange.Response is { } body && CodeOf(body) == InvalidForm;
        if (exchange.Status < 400 && refusals.Count > 0)
        {
            Find(exchange, "was accepted, and Discord would refuse it", refusals);
        }
        else if (isRefused && refusals.Count == 0)
        {
            Find(exchange, "was refused, and the document finds nothing wrong with it", [exchange.Response!.ToJsonString()]);
        }

        var faults = document.ValidateResponse(exchange.Method, target, exchange.Status, exchange.Response);
        if (faults.Count > 0)
        {
            Find(exchange, "has an answer that is not Discord's", faults);
        }
    }

    private static int? CodeOf(JsonNode body) =>
        body is JsonObject fields ? fields["code"]?.GetValue<int>() : null;

    private void Find(RestExchange exchange, string what, IReadOnlyList<string> problems) =>
        findings.Enqueue($"{exchange.Method} {exchange.Path} ({exchange.Status}) {what}: {string.Join("; ", problems)}");
}
