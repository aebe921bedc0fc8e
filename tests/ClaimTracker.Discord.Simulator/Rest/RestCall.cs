using System.Globalization;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.Posts;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>One REST call, read and split into its parts.</summary>
/// <param name="Path">Decoded, without the prefix <c>/api/v10</c>.</param>
/// <param name="Values">What stands at the places of the route's template, by name.</param>
/// <param name="Body">The JSON body, or <c>payload_json</c> of a multipart one; null: none.</param>
internal sealed record RestCall(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, string> Query,
    JsonNode? Body,
    IReadOnlyList<Upload> Uploads,
    string? Locale
)
{
    /// <summary>The body as an object; an empty one when there is none.</summary>
    /// <exception cref="ApiException">50035: it is a list or a bare value.</exception>
    public JsonObject Json =>
        Body switch
        {
            null => [],
            JsonObject json => json,
            _ => throw FormErrors.One("", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType"),
        };

    public string this[string name] => Values[name];

    public ulong Id(string name) =>
        TryId(Values[name], out var id)
            ? id
            : throw FormErrors.One(name, "NUMBER_TYPE_COERCE", $"Value \"{Values[name]}\" is not snowflake.");

    /// <summary>An id in the query; null: not given.</summary>
    public ulong? QueryId(string name) => Query.TryGetValue(name, out var text) && TryId(text, out var id) ? id : null;

    public bool QueryFlag(string name) => Query.TryGetValue(name, out var text) && text is "true" or "True" or "1";

    private static bool TryId(string text, out ulong id) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
}

/// <summary>The answer to a call.</summary>
/// <param name="Body">Null: none.</param>
internal sealed record RestReply(int Status, JsonNode? Body)
{
    public static readonly RestReply NoContent = new(204, Body: null);

    public static RestReply Ok(JsonNode body) => new(200, body);

    public static RestReply Created(JsonNode body) => new(201, body);
}
