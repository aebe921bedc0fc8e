using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.OpenApi;
using ClaimTracker.Discord.Tests.OpenApi;

namespace ClaimTracker.Discord.Tests.Peers;

/// <summary>Our validator and ajv, the usual one for JSON Schema, judge the same values by the same document.</summary>
public sealed class AjvTests
{
    private const int Seed = 20261122;
    private const int MutationsOfEach = 30;

    [Fact]
    public async Task Our_validator_judges_as_ajv_does()
    {
        var document = TheDocument.Open();
        var cases = Cases(document).ToList();

        var verdicts = await AskAjv(document, cases, TestContext.Current.CancellationToken);
        var disagreements = cases
            .Zip(verdicts)
            .Select(pair => Disagreement(document, pair.First, pair.Second))
            .OfType<string>();

        var report = string.Join('\n', disagreements);
        Assert.True(report.Length == 0, report);
        // Neither verdict may be so rare that agreeing on it shows nothing.
        Assert.InRange(verdicts.Count(verdict => verdict is null), 300, cases.Count - 300);
    }

    private static IEnumerable<Case> Cases(OpenApiDocument document)
    {
        var random = new Random(Seed);
        var requests = GoodRequests.All.Select(good => new Case(
            document.Operation(good.Method, good.Path)!.RequestPointer!,
            IsClosed: true,
            JsonNode.Parse(good.Json)
        ));
        var responses = GoodResponses.All.Select(good => new Case(
            document.Operation(good.Method, good.Path)!.ResponsePointer(good.Status)!,
            IsClosed: false,
            JsonNode.Parse(good.Json)
        ));
        return requests
            .Concat(responses)
            .SelectMany(good =>
                Enumerable
                    .Range(0, MutationsOfEach)
                    .Select(_ => good with { Value = Mutation.Of(good.Value!, random) })
                    .Prepend(good)
            );
    }

    private static async Task<string?[]> AskAjv(
        OpenApiDocument document,
        List<Case> cases,
        CancellationToken cancellationToken
    )
    {
        var input = JsonSerializer.Serialize(new { document = document.Root, cases }, JsonSerializerOptions.Web);
        var output = await Node.RunAsync("ajv-check.mjs", input, cancellationToken);
        return JsonSerializer.Deserialize<string?[]>(output)!;
    }

    private static string? Disagreement(OpenApiDocument document, Case tried, string? verdict)
    {
        var problems = document.SchemaProblems(tried.Pointer, tried.Value, tried.IsClosed);
        return problems.Count == 0 == verdict is null
            ? null
            : $"{tried.Pointer}\n  {tried.Value?.ToJsonString()}\n  ajv: {verdict ?? "fits"}\n  ours: {string.Join("; ", problems)}";
    }

    private sealed record Case(string Pointer, bool IsClosed, JsonNode? Value);
}
