using System.Globalization;
using System.Text.Json;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>One call of the document: a method on a path template, and where its schemas stand.</summary>
public sealed class OpenApiOperation
{
    private const string Json = "application/json";

    private readonly Dictionary<string, string?> responses = new(StringComparer.Ordinal);

    internal OpenApiOperation(JsonElement root, string template, JsonProperty operation, JsonElement path)
    {
        Method = operation.Name.ToUpperInvariant();
        Template = template;
        Id = operation.Value.GetProperty("operationId").GetString()!;
        Parameters = [.. ParametersOf(path), .. ParametersOf(operation.Value)];
        var own = $"#/paths/{Escaped(template)}/{operation.Name}";
        if (operation.Value.TryGetProperty("requestBody", out var request))
        {
            NeedsBody = request.TryGetProperty("required", out var required) && required.GetBoolean();
            RequestPointer = JsonSchema(request, $"{own}/requestBody");
        }

        foreach (var response in operation.Value.GetProperty("responses").EnumerateObject())
        {
            responses[response.Name] = ResponseSchema(root, response, $"{own}/responses/{response.Name}");
        }
    }

    /// <summary>In capitals.</summary>
    public string Method { get; }

    /// <summary>Such as <c>/channels/{channel_id}/messages</c>.</summary>
    public string Template { get; }

    /// <summary>Such as <c>create_message</c>.</summary>
    public string Id { get; }

    public bool NeedsBody { get; }

    /// <summary>JSON Pointer to the schema of the JSON body; null when the call takes none.</summary>
    public string? RequestPointer { get; }

    internal IReadOnlyList<JsonElement> Parameters { get; }

    /// <summary>Whether the document foresees this status.</summary>
    public bool Answers(int status) => Key(status) is not null;

    /// <summary>JSON Pointer to the schema of what comes with a status; null when nothing does.</summary>
    public string? ResponsePointer(int status) => Key(status) is { } key ? responses[key] : null;

    private string? Key(int status)
    {
        var exact = status.ToString(CultureInfo.InvariantCulture);
        var range = $"{exact[0]}XX";
        return responses.ContainsKey(exact) ? exact
            : responses.ContainsKey(range) ? range
            : null;
    }

    private static string? ResponseSchema(JsonElement root, JsonProperty response, string own)
    {
        if (!response.Value.TryGetProperty("$ref", out var reference))
        {
            return JsonSchema(response.Value, own);
        }

        var pointer = reference.GetString()!;
        return JsonSchema(JsonPointer.Resolve(root, pointer), pointer);
    }

    private static string? JsonSchema(JsonElement message, string own) =>
        message.TryGetProperty("content", out var content) && content.TryGetProperty(Json, out _)
            ? $"{own}/content/{Escaped(Json)}/schema"
            : null;

    private static IEnumerable<JsonElement> ParametersOf(JsonElement owner) =>
        owner.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

    private static string Escaped(string token) => JsonPointer.Escape(token);
}
