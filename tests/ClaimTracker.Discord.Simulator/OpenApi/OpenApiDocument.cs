using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>
/// Discord's own description of its REST API as a judge of requests and responses: what a client of ours sends and what the simulator
/// answers are both held against a text that neither of them wrote. The file is not part of this repository (see
/// <see cref="WhyMissing"/>). Safe to use from several threads; a schema is read the first time it is needed.
/// </summary>
/// <remarks>
/// Requests are stricter than the document: an unknown field is a problem, and <see cref="ExtraRules"/> adds what Discord refuses
/// without saying so in a schema. Responses are not: Discord sends more than it describes.
/// </remarks>
public sealed class OpenApiDocument
{
    /// <summary>Why a test that needs the document skips itself, and how to get it.</summary>
    public const string WhyMissing =
        "This test needs Discord's OpenAPI document at ../shared/discord/openapi.json beside the repository: "
        + "copy specs/openapi.json of github.com/discord/discord-api-spec there.";

    private static readonly Lazy<OpenApiDocument?> Found = new(Open);

    private readonly OpenApiPaths paths;
    private readonly SchemaLibrary library;

    private OpenApiDocument(JsonElement root)
    {
        Root = root;
        paths = new OpenApiPaths(root);
        library = new SchemaLibrary(root);
    }

    /// <summary>The document with <see cref="Amendments"/> made; what a second validator has to be given to judge alike.</summary>
    public JsonElement Root { get; }

    /// <summary>The document of this checkout, read once; null when it is not there.</summary>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    public static OpenApiDocument? Find() => Found.Value;

    /// <summary>Reads a document from its JSON text (OpenAPI 3.1).</summary>
    /// <exception cref="JsonException">The text is no JSON, or holds no object.</exception>
    public static OpenApiDocument Parse(string json)
    {
        var root =
            JsonNode.Parse(json) as JsonObject
            ?? throw new JsonException("An OpenAPI document needs to be a JSON object.");
        Amendments.Apply(root);
        return new OpenApiDocument(JsonSerializer.SerializeToElement(root));
    }

    /// <summary>The call that a concrete path means, such as <c>PATCH /webhooks/1/tok/messages/%40original?x=1</c>; null when there is none.</summary>
    /// <param name="path">Percent-encoded, with or without <c>/api/v10</c> and a query.</param>
    public OpenApiOperation? Operation(string method, string path) => paths.Match(method, new RequestTarget(path));

    /// <summary>What Discord would refuse in a request; empty when it is fine.</summary>
    /// <param name="path">Percent-encoded, with or without <c>/api/v10</c>; a query in it is checked too.</param>
    /// <param name="body">The JSON body, or the <c>payload_json</c> part of a multipart one; null for none.</param>
    /// <param name="hasFiles">The body was multipart and carried files, so that a message may be empty otherwise.</param>
    public IReadOnlyList<string> ValidateRequest(string method, string path, JsonNode? body, bool hasFiles = false)
    {
        var target = new RequestTarget(path);
        if (paths.Match(method, target) is not { } operation)
        {
            return [NoSuchCall(method, target)];
        }

        var json = JsonSerializer.SerializeToElement(body);
        return
        [
            .. ParameterCheck.Problems(operation, target, library),
            .. RequestBodyProblems(operation, json, hasFiles),
            .. ExtraRules.Problems(operation.Id, json, hasFiles),
        ];
    }

    /// <summary>Where a response departs from the document; empty when it does not. Nothing is known about 5xx.</summary>
    /// <param name="path">Percent-encoded, with or without <c>/api/v10</c> and a query.</param>
    /// <param name="body">The JSON body; null when there is none, or none that is JSON (as in an error page of a proxy).</param>
    public IReadOnlyList<string> ValidateResponse(string method, string path, int status, JsonNode? body)
    {
        var target = new RequestTarget(path);
        if (paths.Match(method, target) is not { } operation)
        {
            // A path that Discord does not have is rightly answered with an error.
            return status >= 400 ? [] : [NoSuchCall(method, target)];
        }

        return status >= 500 ? [] : ResponseBodyProblems(operation, status, body);
    }

    /// <summary>Only what the schema at a JSON Pointer says about a value: for comparison with another validator.</summary>
    /// <param name="pointer">Such as <c>#/components/schemas/Error</c>.</param>
    /// <param name="isClosed">Refuse fields that no schema names.</param>
    /// <exception cref="ArgumentException">The document has nothing there.</exception>
    public IReadOnlyList<string> SchemaProblems(string pointer, JsonNode? value, bool isClosed) =>
        library.Problems(pointer, JsonSerializer.SerializeToElement(value), isClosed ? Closing.Closed : Closing.Open);

    private IReadOnlyList<string> RequestBodyProblems(OpenApiOperation operation, JsonElement body, bool hasFiles)
    {
        if (body.ValueKind == JsonValueKind.Null)
        {
            return operation.NeedsBody && !hasFiles ? ["body: is missing"] : [];
        }

        return operation.RequestPointer is { } pointer
            ? library.Problems(pointer, body, Closing.Closed)
            : [$"body: {operation.Method} {operation.Template} takes no JSON body"];
    }

    private IReadOnlyList<string> ResponseBodyProblems(OpenApiOperation operation, int status, JsonNode? body)
    {
        if (!operation.Answers(status))
        {
            return [$"status: {status} is no answer to {operation.Method} {operation.Template}"];
        }

        return (operation.ResponsePointer(status), body) switch
        {
            (null, null) => [],
            (null, _) => [$"body: {status} has no JSON body"],
            // A proxy before Discord answers 4xx with a page of its own, or with nothing.
            (_, null) => status >= 400 ? [] : ["body: is missing"],
            ({ } pointer, _) => library.Problems(pointer, JsonSerializer.SerializeToElement(body), Closing.Open),
        };
    }

    private static string NoSuchCall(string method, RequestTarget target) =>
        $"path: the document has no {method} {target.Path}";

    private static OpenApiDocument? Open()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ClaimTracker.sln")))
        {
            folder = folder.Parent;
        }

        var file = folder is null ? "" : Path.Combine(folder.FullName, "..", "shared", "discord", "openapi.json");
        return File.Exists(file) ? Parse(File.ReadAllText(file)) : null;
    }
}
