using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator;

namespace ClaimTracker.Discord.Tests.Simulator;

/// <summary>An answer over HTTP, read whole.</summary>
internal sealed record RawAnswer(int Status, JsonNode? Json, string Text, HttpResponseHeaders Headers)
{
    public int Code => Json!["code"]!.GetValue<int>();

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.Single() : null;

    /// <summary>The code of the one error at a place of the form, such as <c>embeds.0.title</c>.</summary>
    public string? ErrorAt(string path)
    {
        var place = path.Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(Json?["errors"], (node, step) => node?[step]);
        return place?["_errors"]?[0]?["code"]?.GetValue<string>();
    }
}

/// <summary>REST calls with nothing between test and wire but <see cref="HttpClient"/>.</summary>
internal sealed class RawRest : IDisposable
{
    private readonly HttpClient http;

    public RawRest(DiscordSimulator discord)
    {
        Discord = discord;
        http = new HttpClient { BaseAddress = discord.Api };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {discord.BotToken}");
    }

    public DiscordSimulator Discord { get; }

    public HttpClient Http => http;

    public Task<RawAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, content: null);

    public Task<RawAnswer> PostAsync(string path, object? body) => SendAsync(HttpMethod.Post, path, Json(body));

    public Task<RawAnswer> PatchAsync(string path, object? body) => SendAsync(HttpMethod.Patch, path, Json(body));

    public Task<RawAnswer> PutAsync(string path, object? body) => SendAsync(HttpMethod.Put, path, Json(body));

    public Task<RawAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, content: null);

    public async Task<RawAnswer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        return await SendAsync(request);
    }

    public async Task<RawAnswer> SendAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new RawAnswer((int)response.StatusCode, Parse(text), text, response.Headers);
    }

    /// <summary>Registers global commands and expects that to work.</summary>
    public async Task RegisterAsync(params object[] commands)
    {
        var answer = await PutAsync($"applications/{Discord.ApplicationId}/commands", commands);
        Assert.Equal(200, answer.Status);
    }

    /// <summary>The first answer to an interaction, which must be accepted.</summary>
    public async Task GoodAnswerAsync(JsonObject interaction, object body)
    {
        var answer = await AnswerAsync(interaction, body);
        Assert.True(answer.Status == 204, answer.Text);
    }

    /// <summary>The first answer to an interaction.</summary>
    public Task<RawAnswer> AnswerAsync(JsonObject interaction, object body, string query = "") =>
        PostAsync($"interactions/{interaction["id"]}/{interaction["token"]}/callback{query}", body);

    /// <summary>The path of an interaction's messages.</summary>
    public string Webhook(JsonObject interaction, string message = "") =>
        $"webhooks/{Discord.ApplicationId}/{interaction["token"]}{(message.Length == 0 ? "" : $"/messages/{message}")}";

    public void Dispose() => http.Dispose();

    public static MultipartFormDataContent Multipart(object payload, params (string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent { { JsonContent.Create(payload), "payload_json" } };
        foreach (var (n, (name, bytes)) in files.Index())
        {
            form.Add(
                new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } },
                $"files[{n}]",
                name
            );
        }

        return form;
    }

    private static JsonContent? Json(object? body) => body is null ? null : JsonContent.Create(body);

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
