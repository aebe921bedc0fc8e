using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClaimTracker.Core.Webhooks;

/// <summary>A verdict that counts from now on, for the team's own programs.</summary>
/// <param name="Number">The claim's, such as <c>C-17</c>.</param>
/// <param name="Claim">Its wording.</param>
/// <param name="Rating">Stable name, such as <c>MostlyTrue</c>.</param>
/// <param name="Score">1 for false to 5 for true; absent for ratings without a number.</param>
/// <param name="EarlierRating">What counted before; absent for a claim's first verdict.</param>
/// <param name="EarlierExplanation">The same.</param>
/// <param name="Address">The claim's page; absent when the web is not open to the team.</param>
/// <param name="IsAlone">True when nobody but its author looked at it.</param>
internal sealed record VerdictNews(
    string Number,
    string Claim,
    string Rating,
    int? Score,
    string Explanation,
    string? EarlierRating,
    string? EarlierExplanation,
    string? Address,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? SignedOffBy,
    DateTimeOffset? SignedOffAt,
    bool IsAlone
);

/// <summary>What the world reads of a claim from now on: nothing in it that its page does not show.</summary>
/// <param name="Claim">Absent, with rating and explanation, when it was withdrawn.</param>
/// <param name="Revision">Counts up from 1: of two messages about one claim the one with the higher number is true.</param>
/// <param name="WithdrawnReason">Why, for readers; present exactly when it was withdrawn.</param>
internal sealed record ClaimNews(
    string Number,
    int Revision,
    string? Claim,
    string? Rating,
    int? Score,
    string? Explanation,
    string? Speaker,
    DateOnly? ClaimedOn,
    string? AppearanceAddress,
    string? Address,
    DateTimeOffset PublishedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? WithdrawnAt,
    string? WithdrawnReason
);

/// <param name="Webhook">Its number, such as <c>H-1</c>.</param>
internal sealed record PingNews(string Webhook);

/// <summary>What is sent: a name, an instant, and what the name is about.</summary>
internal sealed record WebhookMessage<T>(string Type, DateTimeOffset Timestamp, T Data);

/// <summary>Writes the bodies. Names in camel case, instants as RFC 3339 in UTC, absent values left out.</summary>
internal static class WebhookContent
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of<T>(string what, DateTimeOffset at, T data) =>
        JsonSerializer.Serialize(new WebhookMessage<T>(what, at.ToUniversalTime(), data), Form);
}
