using System.Text.Json;

namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>Whose limit an answer of 429 is about.</summary>
internal enum LimitScope
{
    /// <summary>The bot's calls of one bucket.</summary>
    User,

    /// <summary>Everybody's calls to one thing, such as a channel. Not counted as an invalid call.</summary>
    Shared,

    /// <summary>All calls of the bot.</summary>
    Global,

    /// <summary>All calls of this network address; the answer comes from Cloudflare and is HTML.</summary>
    Cloudflare,
}

/// <summary>What an answer of 429 asks for.</summary>
/// <param name="Wait">How long to stay away.</param>
/// <param name="Code">Discord's reason, such as slow mode; null when it gives none.</param>
internal readonly record struct TooManyRequests(LimitScope Scope, TimeSpan Wait, DiscordErrorCode? Code)
{
    /// <summary>
    /// Cloudflare's own page asks for less than it means (discordgo issue 659): sooner than after this, a call only makes it longer.
    /// </summary>
    public static readonly TimeSpan CloudflareFloor = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(1);

    public bool IsForAll => Scope is LimitScope.Global or LimitScope.Cloudflare;

    public static async Task<TooManyRequests> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var header = Seconds.Of(answer.Headers, "Retry-After");
        var said = Said.Read(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        var isDiscords = said.RetryAfter is not null || Seconds.Header(answer.Headers, "X-RateLimit-Scope") is not null;
        // Header and body differ at times (discord-api-docs issue 7394); the longer one is right or harmless.
        return isDiscords
            ? new TooManyRequests(ScopeOf(answer, said.IsGlobal), Longer(header, said.RetryAfter) ?? Unsaid, said.Code)
            : new TooManyRequests(
                LimitScope.Cloudflare,
                Longer(header, CloudflareFloor) ?? CloudflareFloor,
                Code: null
            );
    }

    private static LimitScope ScopeOf(HttpResponseMessage answer, bool isGlobal)
    {
        var scope = Seconds.Header(answer.Headers, "X-RateLimit-Scope");
        return isGlobal || scope == "global" || answer.Headers.NonValidated.Contains("X-RateLimit-Global")
                ? LimitScope.Global
            : scope == "shared" ? LimitScope.Shared
            : LimitScope.User;
    }

    private static TimeSpan? Longer(TimeSpan? one, TimeSpan? other) =>
        one is null ? other
        : other is null || one > other ? one
        : other;

    private readonly record struct Said(TimeSpan? RetryAfter, bool IsGlobal, DiscordErrorCode? Code)
    {
        public static Said Read(ReadOnlyMemory<byte> body)
        {
            try
            {
                using var json = JsonDocument.Parse(body);
                return json.RootElement.ValueKind == JsonValueKind.Object ? Of(json.RootElement) : default;
            }
            catch (JsonException)
            {
                return default;
            }
        }

        private static Said Of(JsonElement root) =>
            new(
                Number(root, "retry_after") is { } seconds ? Seconds.Of(seconds) : null,
                root.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True,
                Number(root, "code") is { } code and >= 0 and <= int.MaxValue ? (DiscordErrorCode)(int)code : null
            );

        private static double? Number(JsonElement root, string name) =>
            root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
                ? value.GetDouble()
                : null;
    }
}
