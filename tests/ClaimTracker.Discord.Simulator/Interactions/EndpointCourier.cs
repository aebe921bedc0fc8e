using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Interactions;

/// <summary>Carries interactions to an HTTP endpoint, signed, and takes the answer from the HTTP body or from the callback route.</summary>
internal sealed class EndpointCourier : IDisposable
{
    private static readonly TimeSpan ToAnswer = TimeSpan.FromSeconds(3);

    private readonly World world;
    private readonly InteractionDesk desk;
    private readonly Answers answers;
    private readonly Ed25519 key = new(RandomNumberGenerator.GetBytes(32));
    private readonly HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };

    public EndpointCourier(World world, InteractionDesk desk, Answers answers)
    {
        (this.world, this.desk, this.answers) = (world, desk, answers);
        world.App.VerifyKey = Convert.ToHexStringLower(key.PublicKey);
        world.Happened += Carry;
    }

    /// <summary>Whether an endpoint answers a PING, and refuses one with a bad signature with 401.</summary>
    public async Task<bool> IsGoodAsync(Uri endpoint, CancellationToken cancellationToken)
    {
        var ping = Encoding.UTF8.GetBytes(
            $$"""{"id":"{{this.world.Ids.Next()}}","application_id":"{{this.world.App.Id}}","type":1,"version":1}"""
        );
        var refused = await SendAsync(endpoint, ping, spoil: true, cancellationToken);
        var answered = await SendAsync(endpoint, ping, spoil: false, cancellationToken);
        return refused?.Status is HttpStatusCode.Unauthorized && IsPong(answered);
    }

    public void Dispose()
    {
        this.world.Happened -= Carry;
        http.Dispose();
    }

    private static bool IsPong(Reply? reply) =>
        reply is { Status: HttpStatusCode.OK } && $"{Parse(reply.Body)?["type"]}" == "1";

    private void Carry(Happening happening)
    {
        if (happening is InteractionStarted started && this.world.App.InteractionsEndpoint is { } endpoint)
        {
            _ = CarryAsync(endpoint, started.Data, Encoding.UTF8.GetBytes(started.Data.ToJsonString()));
        }
    }

    private async Task CarryAsync(Uri endpoint, JsonObject data, byte[] bytes)
    {
        var reply = await SendAsync(endpoint, bytes, spoil: false, CancellationToken.None);
        if (reply is { Status: HttpStatusCode.OK } && Parse(reply.Body) is { } answer)
        {
            this.world.Do(() => Take(data, answer));
        }
    }

    // What Discord cannot use is as good as no answer: the person sees that the application did not respond.
    private void Take(JsonObject data, JsonObject answer)
    {
        try
        {
            var interaction = this.desk.ForAnswer(ulong.Parse(data["id"]!.ToString(), null), data["token"]!.ToString());
            this.answers.Give(interaction, answer, []);
        }
        catch (ApiException)
        {
            return;
        }
    }

    private async Task<Reply?> SendAsync(Uri endpoint, byte[] body, bool spoil, CancellationToken cancellationToken)
    {
        var timestamp = $"{this.world.Ids.Now.ToUnixTimeSeconds()}";
        var signature = key.Sign([.. Encoding.UTF8.GetBytes(timestamp), .. body]);
        signature[0] ^= (byte)(spoil ? 1 : 0);
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Signature-Ed25519", Convert.ToHexStringLower(signature));
        request.Headers.Add("X-Signature-Timestamp", timestamp);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken)
                .WaitAsync(ToAnswer, this.world.Time, cancellationToken);
            return new Reply(response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (Exception failure) when (IsNoAnswer(failure) && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static bool IsNoAnswer(Exception failure) =>
        failure is HttpRequestException or TimeoutException or OperationCanceledException;

    private static JsonObject? Parse(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Reply(HttpStatusCode Status, byte[] Body);
}
