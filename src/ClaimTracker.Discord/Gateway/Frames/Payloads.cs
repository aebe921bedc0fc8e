using System.Text.Json.Serialization;

namespace ClaimTracker.Discord.Gateway.Frames;

/// <summary>The payload of HELLO.</summary>
/// <param name="HeartbeatInterval">In milliseconds.</param>
internal sealed record HelloData([property: JsonPropertyName("heartbeat_interval")] double HeartbeatInterval)
{
    private const double ShortestMs = 1;
    private const double LongestMs = 3_600_000;

    /// <summary>Null when it makes no sense.</summary>
    public TimeSpan? Interval =>
        HeartbeatInterval is >= ShortestMs and <= LongestMs ? TimeSpan.FromMilliseconds(HeartbeatInterval) : null;
}

/// <summary>What is needed of READY; the rest (servers, flags, legacy lists) is skipped.</summary>
internal sealed record ReadyData(
    [property: JsonPropertyName("session_id")] string? SessionId,
    [property: JsonPropertyName("resume_gateway_url")] string? ResumeUrl,
    [property: JsonPropertyName("user")] ReadyId? User,
    [property: JsonPropertyName("application")] ReadyId? Application
)
{
    // It goes back in RESUME, and no frame may pass 4096 bytes. Real ones have 32 characters.
    private const int MostSessionIdChars = 256;

    /// <summary>Null when a session cannot be told apart or resumed with it.</summary>
    public GatewayIdentity? Identity =>
        SessionId is { Length: > 0 and <= MostSessionIdChars } && User is not null && Application is not null
            ? new GatewayIdentity(Application.Id, User.Id)
            : null;
}

internal sealed record ReadyId([property: JsonPropertyName("id"), JsonRequired] Snowflake Id);

[JsonSerializable(typeof(HelloData))]
[JsonSerializable(typeof(ReadyData))]
internal sealed partial class PayloadContext : JsonSerializerContext;
