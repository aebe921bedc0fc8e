using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ClaimTracker.Discord.Rest.Failures;
using ClaimTracker.Discord.Rest.Transport;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Rest;

/// <summary>
/// Calls Discord's REST API: keeps to its limits, repeats what may be repeated, and turns each failure into a
/// <see cref="DiscordException"/>. One instance serves the whole program, because limits are counted per bot; safe for several threads.
/// Calls of one bucket leave in the order in which they were made, but several may be on their way at once: await one before the next
/// where the order of what they do matters.
/// </summary>
public sealed class RestClient : IDisposable
{
    private const string Hidden = "[hidden]";

    private readonly DiscordOptions discord;
    private readonly RestPipeline pipeline;
    private readonly HttpClient http;
    private readonly AuthenticationHeaderValue? authorization;
    private long tickets;

    /// <summary>A client on top of a given wire.</summary>
    /// <param name="wire">What sends the requests in the end; disposed with the client.</param>
    internal RestClient(
        DiscordOptions discord,
        RestOptions options,
        TimeProvider time,
        RestMetrics metrics,
        ILoggerFactory loggers,
        HttpMessageHandler wire
    )
    {
        this.discord = discord;
        pipeline = new RestPipeline(options, time, metrics, loggers, wire);
        http = new HttpClient(pipeline.Handler)
        {
            BaseAddress = WithSlash(discord.Api),
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version20,
        };
        var version = typeof(RestClient).Assembly.GetName().Version?.ToString(3) ?? "0";
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"DiscordBot ({options.Project}, {version})");
        authorization = string.IsNullOrWhiteSpace(discord.Token)
            ? null
            : new AuthenticationHeaderValue("Bot", discord.Token);
    }

    /// <summary>
    /// Discord has refused the bot's token. Every call with it fails from then on without being sent, until the program is started with
    /// another one in <c>Discord:Token</c>.
    /// </summary>
    public bool IsTokenRefused => pipeline.Standing.IsTokenRefused;

    /// <summary>Makes a call that has an answer.</summary>
    /// <param name="body">Null: nothing is sent along.</param>
    /// <inheritdoc cref="SendAsync{T}(RestRequest, JsonTypeInfo{T}, CancellationToken)"/>
    public Task<T> SendAsync<T>(
        RestRoute route,
        RestBody? body,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    ) => SendAsync(new RestRequest(route) { Body = body }, type, cancellationToken);

    /// <summary>Makes a call whose answer does not matter.</summary>
    /// <param name="body">Null: nothing is sent along.</param>
    /// <inheritdoc cref="SendAsync(RestRequest, CancellationToken)"/>
    public Task SendAsync(RestRoute route, RestBody? body, CancellationToken cancellationToken) =>
        SendAsync(new RestRequest(route) { Body = body }, cancellationToken);

    /// <summary>Makes a call that has an answer.</summary>
    /// <exception cref="DiscordRefusedException">Discord says no (4xx).</exception>
    /// <exception cref="DiscordRateLimitedException">A limit keeps it for too long.</exception>
    /// <exception cref="DiscordUnreachableException">The network or Discord failed, or the answer is not what was asked for.</exception>
    /// <exception cref="InvalidOperationException">The call needs the bot's token, and there is none.</exception>
    public async Task<T> SendAsync<T>(RestRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(type);
        var call = NewCall(request);
        using var answer = await AnswerAsync(call, cancellationToken);
        await ThrowUnlessDoneAsync(call, answer, cancellationToken);
        try
        {
            await using var content = await answer.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync(content, type, cancellationToken)
                ?? throw new JsonException("null");
        }
        catch (JsonException unreadable)
        {
            throw new DiscordUnreachableException(
                request.Route,
                $"it answered {(int)answer.StatusCode} with something that is not {typeof(T).Name}",
                answer.StatusCode,
                unreadable
            );
        }
    }

    /// <summary>
    /// Makes a call whose answer does not matter. When a repeated try finds that an earlier one was carried out after all (an interaction
    /// answered already, a thing to delete that is gone), that is success.
    /// </summary>
    /// <exception cref="DiscordRefusedException">Discord says no (4xx).</exception>
    /// <exception cref="DiscordRateLimitedException">A limit keeps it for too long.</exception>
    /// <exception cref="DiscordUnreachableException">The network or Discord failed.</exception>
    /// <exception cref="InvalidOperationException">The call needs the bot's token, and there is none.</exception>
    public async Task SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = NewCall(request);
        using var answer = await AnswerAsync(call, cancellationToken);
        try
        {
            await ThrowUnlessDoneAsync(call, answer, cancellationToken);
        }
        catch (DiscordRefusedException refusal) when (refusal.MayHaveLanded && IsDone(refusal))
        {
            // The first try did it.
        }
    }

    /// <summary>Ends the calls that wait or are on their way as if they were cancelled.</summary>
    public void Dispose()
    {
        http.Dispose();
        pipeline.Dispose();
    }

    private RestCall NewCall(RestRequest request)
    {
        if (request.Route.UsesBotToken && authorization is null)
        {
            throw new InvalidOperationException(
                $"{request.Route.Key} needs the bot's token; it is empty. Set Discord:Token to the token from the Developer Portal."
            );
        }

        return new RestCall(request, Interlocked.Increment(ref tickets));
    }

    private async Task<HttpResponseMessage> AnswerAsync(RestCall call, CancellationToken cancellationToken)
    {
        using var message = Compose(call);
        try
        {
            return await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (Exception fault) when (RetryRule.IsNetworkFault(fault))
        {
            throw new DiscordUnreachableException(
                call.Route,
                $"{(fault is TimeoutException ? fault.Message : "the connection failed")} ({Tries(call)})",
                inner: fault
            );
        }
    }

    private HttpRequestMessage Compose(RestCall call)
    {
        var request = call.Request;
        var message = new HttpRequestMessage(request.Route.Method, request.Route.Path)
        {
            Content = request.Body?.ToContent(),
        };
        message.Headers.Authorization = request.Route.UsesBotToken ? authorization : null;
        if (request.Reason is { } reason)
        {
            message.Headers.TryAddWithoutValidation("X-Audit-Log-Reason", Uri.EscapeDataString(reason));
        }

        call.AttachTo(message);
        return message;
    }

    private async Task ThrowUnlessDoneAsync(
        RestCall call,
        HttpResponseMessage answer,
        CancellationToken cancellationToken
    )
    {
        if (answer.IsSuccessStatusCode)
        {
            return;
        }

        if (answer.StatusCode is < HttpStatusCode.BadRequest or >= HttpStatusCode.InternalServerError)
        {
            throw new DiscordUnreachableException(
                call.Route,
                $"it answered {(int)answer.StatusCode} ({Tries(call)})",
                answer.StatusCode
            );
        }

        var body = await ErrorBody.ReadAsync(answer, cancellationToken);
        throw new DiscordRefusedException(
            call.Route,
            answer.StatusCode,
            body.Redacted(text => Redact(call.Route, text)),
            call.MayHaveLanded
        );
    }

    private string Redact(RestRoute route, string text) =>
        authorization is null
            ? route.Redact(text)
            : route.Redact(text).Replace(discord.Token!, Hidden, StringComparison.Ordinal);

    private static bool IsDone(DiscordRefusedException refusal) =>
        (refusal.Route.IsCallback && refusal.IsAlreadyAcknowledged)
        || (refusal.Route.Method == HttpMethod.Delete && refusal.IsNotFound);

    private static string Tries(RestCall call) => call.Tries == 1 ? "1 try" : $"{call.Tries} tries";

    private static Uri WithSlash(Uri api) =>
        api.AbsolutePath.EndsWith('/') ? api : new UriBuilder(api) { Path = $"{api.AbsolutePath}/" }.Uri;
}
