using System.Text.Json.Serialization;

namespace ClaimTracker.Discord.Rest.Self;

/// <summary>How to connect to the gateway.</summary>
/// <param name="Url">Where; may be kept for later connections.</param>
/// <param name="Shards">How many connections Discord recommends.</param>
public sealed record GatewayBot(Uri Url, int Shards, SessionStartLimit SessionStartLimit);

/// <summary>How many sessions may be started. Beyond the limit Discord ends all of them and takes the token away.</summary>
/// <param name="Total">Starts in 24 hours.</param>
/// <param name="Remaining">How many of them are left.</param>
/// <param name="ResetAfterMs">Until all are there again, in milliseconds.</param>
/// <param name="MaxConcurrency">Starts in 5 seconds.</param>
public sealed record SessionStartLimit(
    int Total,
    int Remaining,
    [property: JsonPropertyName("reset_after")] long ResetAfterMs,
    int MaxConcurrency
)
{
    /// <summary>Until all starts are there again.</summary>
    [JsonIgnore]
    public TimeSpan ResetAfter => TimeSpan.FromMilliseconds(ResetAfterMs);
}
