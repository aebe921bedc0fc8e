using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>One REST call and its answer, for whoever checks them against Discord's own description. All JSON is a copy.</summary>
/// <param name="Path">Decoded, without the prefix <c>/api/v10</c> and without the query, such as <c>/channels/1/messages</c>.</param>
/// <param name="Query">Without the question mark; empty: none.</param>
/// <param name="Request">The body, or <c>payload_json</c> of a multipart one; null: none.</param>
/// <param name="Response">Null: no body, or one that is not JSON.</param>
/// <param name="IsFault">The answer comes from a fault, not from Discord's rules.</param>
public sealed record RestExchange(
    string Method,
    string Path,
    string Query,
    JsonNode? Request,
    int Status,
    JsonNode? Response,
    bool IsFault
);
