using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>
/// Where Discord's written documentation and its OpenAPI document disagree, the documentation is right (the document's own README says
/// so). These are the places that matter to a bot, changed in the document before anything is compiled from it.
/// </summary>
internal static class Amendments
{
    // Bit sets of permissions: the document says integer, the documentation and every library say a decimal string.
    private static readonly string[] BitSets = ["default_member_permissions", "permissions", "allow", "deny"];

    private const string FieldError = """
        {"type":"object","properties":{"code":{"type":"string"},"message":{"type":"string"}},"required":["code","message"]}
        """;

    private static readonly (string Schema, string Field, string Json)[] LaterFields =
    [
        ("ApplicationCommandCreateRequest", "nsfw", """{"type":["boolean","null"]}"""),
        ("ApplicationCommandUpdateRequest", "nsfw", """{"type":["boolean","null"]}"""),
        ("ApplicationCommandPatchRequestPartial", "nsfw", """{"type":["boolean","null"]}"""),
        ("ApplicationCommandAttachmentOption", "file_types", FileTypes),
        ("FileUploadComponentForModalRequest", "file_types", FileTypes),
        ("ComponentEmojiForRequest", "animated", """{"type":["boolean","null"]}"""),
    ];

    private const string FileTypes = """{"type":["array","null"],"items":{"type":"string"},"maxItems":10}""";

    public static void Apply(JsonObject root)
    {
        if (root["components"]?["schemas"] is JsonObject schemas)
        {
            AddLaterFields(schemas);
            AcceptBitSetsAsText(schemas);
            NameErrorsOfFields(schemas);
            AllowForwarding(schemas);
        }

        UseTheFullWebhookMessage(root);
    }

    private static void AddLaterFields(JsonObject schemas)
    {
        foreach (var (schema, field, json) in LaterFields)
        {
            if (schemas[schema]?["properties"] is JsonObject properties)
            {
                properties.TryAdd(field, JsonNode.Parse(json));
            }
        }
    }

    private static void AcceptBitSetsAsText(JsonObject schemas)
    {
        foreach (var properties in schemas.Select(schema => schema.Value?["properties"]).OfType<JsonObject>())
        {
            foreach (var name in BitSets.Where(name => TakesInteger(properties[name])))
            {
                var number = properties[name]!.DeepClone();
                var text = JsonNode.Parse("""{"type":"string","pattern":"^(0|[1-9][0-9]*)$","maxLength":20}""");
                properties[name] = new JsonObject { ["oneOf"] = new JsonArray(number, text) };
            }
        }
    }

    // The whole response has a number as its code; the errors of its fields have names, such as BASE_TYPE_MAX_LENGTH.
    private static void NameErrorsOfFields(JsonObject schemas)
    {
        if (schemas["InnerErrors"]?["properties"]?["_errors"] is JsonObject list)
        {
            list["items"] = JsonNode.Parse(FieldError);
        }
    }

    private static void AllowForwarding(JsonObject schemas)
    {
        if (schemas["MessageReferenceType"]?["oneOf"] is JsonArray types)
        {
            types.Add(JsonNode.Parse("""{"title":"FORWARD","const":1}"""));
        }
    }

    private static bool TakesInteger(JsonNode? schema) =>
        schema?["type"] switch
        {
            JsonValue single => single.GetValue<string>() == "integer",
            JsonArray several => several.Any(type => type!.GetValue<string>() == "integer"),
            _ => false,
        };

    // Its second shape has only optional fields, fewer of them: beside the first it adds nothing.
    private static void UseTheFullWebhookMessage(JsonObject root)
    {
        var body = root["paths"]?["/webhooks/{webhook_id}/{webhook_token}"]?["post"]?["requestBody"];
        if (body?["content"]?["application/json"] is JsonObject json && json["schema"]?["anyOf"]?[0] is { } first)
        {
            json["schema"] = first.DeepClone();
        }
    }
}
