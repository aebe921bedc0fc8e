using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.Page;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Tests.Simulator.Page;

/// <summary>The simulator with its sample server, and what the page asks of it, asked by hand.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private PageHost(DiscordSimulator discord)
    {
        Discord = discord;
        Sample = SampleServer.In(discord);
        Http = new HttpClient { BaseAddress = discord.Address };
    }

    public DiscordSimulator Discord { get; }

    public SampleServer Sample { get; }

    public HttpClient Http { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<PageHost> StartAsync() =>
        new(await DiscordSimulator.StartAsync(new SimulatorSettings(), Stop));

    public static string Seat(Person person, Channel channel) => $"page/as/{person.Id}/channels/{channel.Id}";

    public async Task<JsonNode> GetAsync(string path) =>
        JsonNode.Parse(await Http.GetStringAsync(new Uri(path, UriKind.Relative), Stop))!;

    public async Task<JsonNode> PostAsync(string path, object body)
    {
        using var response = await Http.PostAsJsonAsync(path, body, Stop);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
    }

    /// <summary>Hands a file over, and gives the key that names it.</summary>
    public async Task<string> KeepAsync(string name, byte[] bytes, string kind)
    {
        using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(kind) } };
        using var response = await Http.PostAsync(
            new Uri($"page/files?name={Uri.EscapeDataString(name)}", UriKind.Relative),
            content,
            Stop
        );
        return $"{JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!["file"]}";
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string, string)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Discord.DisposeAsync();
    }
}
