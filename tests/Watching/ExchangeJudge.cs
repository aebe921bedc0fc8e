using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.OpenApi;
using ClaimTracker.Discord.Simulator.Rest;
using Xunit;

namespace ClaimTracker.Watching;

/// <summary>
/// Holds every REST call of a simulator, and its answer, against Discord's OpenAPI document, so that a client and the simulator cannot
/// be wrong together. Without the document nothing is judged.
/// </summary>
internal sealed class ExchangeJudge : IDisposable
{
    private const int InvalidForm = 50035;

    private readonly ConcurrentQueue<string> findings = new();
    private readonly DiscordSimulator simulator;
    private readonly IReadOnlyList<string> tolerated;
    private readonly OpenApiDocument? document = OpenApiDocument.Find();
    private int judged;

    private ExchangeJudge(DiscordSimulator simulator, IReadOnlyList<string> spareFields)
    {
        this.simulator = simulator;
        tolerated = [.. spareFields.Select(field => $"{field}: unknown field")];
        simulator.Exchanges += Judge;
    }

    /// <param name="spareFields">Names of fields that a foreign client sends where they mean nothing; Discord passes over such fields.</param>
    public static ExchangeJudge Watch(DiscordSimulator simulator, params IReadOnlyList<string> spareFields) =>
        new(simulator, spareFields);

    /// <summary>Fails when something was wrong since the last time, and when no call was looked at although the document is there.</summary>
    /// <param name="known">Parts of findings that are known and do not matter.</param>
    public void ExpectNoFindings(params IReadOnlyList<string> known)
    {
        var report = new List<string>();
        while (findings.TryDequeue(out var finding))
        {
            report.Add(finding);
        }

        report.RemoveAll(finding => known.Any(part => finding.Contains(part, StringComparison.Ordinal)));

        Assert.True(report.Count == 0, string.Join('\n', report));
        Assert.True(document is null || Volatile.Read(ref judged) > 0, "No call was held against Discord's document.");
    }

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
        var refusals = Refusals(document.ValidateRequest(exchange.Method, target, exchange.Request));
        var isRefused = exchange.Response is { } body && CodeOf(body) == InvalidForm;
        if (exchange.Status < 400 && refusals.Count > 0)
        {
            Find(exchange, "was accepted, and Discord would refuse it", refusals);
        }
        else if (isRefused && refusals.Count == 0)
        {
            Find(
                exchange,
                "was refused, and the document finds nothing wrong with it",
                [exchange.Response!.ToJsonString()]
            );
        }

        var faults = document.ValidateResponse(exchange.Method, target, exchange.Status, exchange.Response);
        if (faults.Count > 0)
        {
            Find(exchange, "has an answer that is not Discord's", faults);
        }
    }

    private List<string> Refusals(IReadOnlyList<string> problems) =>
        [
            .. problems.Where(problem =>
                !tolerated.Any(spare => problem == spare || problem.EndsWith($".{spare}", StringComparison.Ordinal))
            ),
        ];

    private static int? CodeOf(JsonNode body) => body is JsonObject fields ? fields["code"]?.GetValue<int>() : null;

    private void Find(RestExchange exchange, string what, IReadOnlyList<string> problems) =>
        findings.Enqueue(
            $"{exchange.Method} {exchange.Path} ({exchange.Status}) {what}: {string.Join("; ", problems)}"
        );
}
