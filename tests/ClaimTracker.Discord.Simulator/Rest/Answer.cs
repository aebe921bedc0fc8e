using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Faults;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>What goes back over HTTP.</summary>
/// <param name="Json">The body as JSON; null when it is none.</param>
internal sealed record Answer(int Status, string? ContentType, byte[] Body, JsonNode? Json)
{
    private const string Html = "text/html; charset=UTF-8";

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Of a 429: whose limit.</summary>
    public LimitScope? Scope { get; init; }

    public bool IsFault { get; init; }

    /// <summary>Whether Discord itself answers. Cloudflare's own pages come without a <c>Via</c> header.</summary>
    public bool IsFromDiscord => ContentType != Html;

    /// <summary>Whether it counts toward Cloudflare's ban.</summary>
    public bool IsInvalid => Status is 401 or 403 || (Status is 429 && Scope is not LimitScope.Shared);

    public static Answer Of(int status, JsonNode? json) =>
        json is null
            ? new Answer(status, null, [], null)
            : new Answer(status, "application/json", Encoding.UTF8.GetBytes(json.ToJsonString()), json);

    public static Answer Of(FaultAction.Answer fault) =>
        new(fault.Status, fault.ContentType, Encoding.UTF8.GetBytes(fault.Body), Json: null)
        {
            RetryAfter = fault.RetryAfter,
            IsFault = true,
        };

    public static Answer TooMany(LimitScope scope, TimeSpan wait, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var body = new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = Math.Round(wait.TotalSeconds, 3),
            ["global"] = scope is LimitScope.Global,
            ["code"] = 0,
        };
        List<KeyValuePair<string, string>> all = [.. headers, new("X-RateLimit-Scope", $"{scope}".ToLowerInvariant())];
        if (scope is LimitScope.Global)
        {
            all.Add(new("X-RateLimit-Global", "true"));
        }

        return Of(429, body) with
        {
            Headers = all,
            RetryAfter = wait,
            Scope = scope,
        };
    }

    /// <summary>Cloudflare's page for whoever was refused too often.</summary>
    public static Answer Banned(TimeSpan wait) =>
        new(
            429,
            Html,
            Encoding.UTF8.GetBytes(
                "<html><title>Access denied | Error 1015</title><body>You are being rate limited</body></html>"
            ),
            null
        )
        {
            RetryAfter = wait,
            Scope = LimitScope.Shared,
        };

    public async Task WriteAsync(HttpContext context, DateTimeOffset discordNow)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.Headers.Date = discordNow.ToString("R", CultureInfo.InvariantCulture);
        if (IsFromDiscord)
        {
            response.Headers.Via = "1.1 google";
        }

        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (RetryAfter is { } wait)
        {
            // Whole seconds, rounded up: the exact number stands in the body.
            response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
        }

        if (Body.Length > 0)
        {
            response.ContentType = ContentType;
            response.ContentLength = Body.Length;
            await response.Body.WriteAsync(Body, context.RequestAborted);
        }
    }
}
