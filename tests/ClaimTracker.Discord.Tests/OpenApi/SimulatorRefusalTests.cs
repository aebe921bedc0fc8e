using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.OpenApi;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Tests.Peers;
using ClaimTracker.Watching;

namespace ClaimTracker.Discord.Tests.OpenApi;

/// <summary>The simulator takes what Discord's document takes and refuses what it refuses, also in bodies that nobody would send.</summary>
public sealed class SimulatorRefusalTests
{
    private const int Seed = 20261123;
    private const int MutationsOfEach = 60;

    // Where the simulator is stricter than the document: a number of 300 digits as flags, and an id without a digit.
    private static readonly string[] Known = ["\"flags\"", "\\u0022\\u0022 is not snowflake"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_and_commands_are_judged_as_the_document_judges_them()
    {
        var document = TheDocument.Open();
        var settings = new SimulatorSettings { RateLimits = { Enforce = false } };
        await using var simulator = await DiscordSimulator.StartAsync(settings, Cancel);
        var channel = simulator.AddServer("Desk").AddTextChannel("checks");
        using var judge = ExchangeJudge.Watch(simulator);
        using var http = Client(simulator);

        foreach (var (good, body) in Bodies(document))
        {
            using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var request = new HttpRequestMessage(new HttpMethod(good.Method), PathIn(simulator, channel, good))
            {
                Content = content,
            };
            using var response = await http.SendAsync(request, Cancel);
        }

        judge.ExpectNoFindings(Known);
    }

    private static IEnumerable<(GoodRequest Good, JsonNode Body)> Bodies(OpenApiDocument document)
    {
        var random = new Random(Seed);
        return from good in GoodRequests.All
            where good.Path is "/channels/3/messages" or "/applications/1/commands"
            // Files are not sent along, so nothing may speak of them.
            where !good.Json.Contains("attachment", StringComparison.Ordinal)
            from n in Enumerable.Range(0, MutationsOfEach + 1)
            let body = Body(good, n == 0 ? null : random)
            where !IsSpecial(document.ValidateRequest(good.Method, good.Path, body), body)
            select (good, body);
    }

    private static JsonNode Body(GoodRequest good, Random? random)
    {
        var body = JsonNode.Parse(good.Json)!;
        // A nonce that was seen before is answered before the body is read.
        (body as JsonObject)?.Remove("enforce_nonce");
        return random is null ? body : Mutation.Of(body, random);
    }

    // Discord passes over unknown fields; the simulator counts characters beyond the basic plane twice, and says so.
    private static bool IsSpecial(IReadOnlyList<string> problems, JsonNode body) =>
        problems.Any(problem => problem.EndsWith("unknown field", StringComparison.Ordinal))
        || body.ToJsonString().Contains(@"\uD83D\uDE00", StringComparison.Ordinal);

    private static HttpClient Client(DiscordSimulator simulator)
    {
        var http = new HttpClient { BaseAddress = simulator.Api };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", simulator.BotToken);
        http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1)");
        return http;
    }

    private static string PathIn(DiscordSimulator simulator, Channel channel, GoodRequest good) =>
        good.Path[1..]
            .Replace("channels/3/", $"channels/{channel.Id}/", StringComparison.Ordinal)
            .Replace("applications/1/", $"applications/{simulator.ApplicationId}/", StringComparison.Ordinal);
}
