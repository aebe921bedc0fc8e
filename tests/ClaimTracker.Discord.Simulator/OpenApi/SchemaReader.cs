using System.Text.Json;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>
/// Reads a schema's keywords. Closing a schema means that an object may hold only the fields it names. A part of an <c>allOf</c> is not
/// closed by itself, or it would refuse the fields of the other parts: its fields are counted with the whole's.
/// </summary>
internal static class SchemaReader
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "type",
        "enum",
        "const",
        "minLength",
        "maxLength",
        "pattern",
        "format",
        "minimum",
        "maximum",
        "items",
        "minItems",
        "maxItems",
        "uniqueItems",
        "properties",
        "required",
        "minProperties",
        "maxProperties",
        "additionalProperties",
        "allOf",
        "anyOf",
        "oneOf",
        "title",
        "description",
        "contentEncoding",
        "x-discord-union",
    };

    /// <exception cref="NotSupportedException">A keyword that this validator does not know: it must not pass unseen.</exception>
    public static SchemaKeywords Read(JsonElement source, SchemaLibrary library, Closing closing)
    {
        var stranger = source
            .EnumerateObject()
            .Select(keyword => keyword.Name)
            .FirstOrDefault(name => !Known.Contains(name));
        if (stranger is not null)
        {
            throw new NotSupportedException($"The validator does not know the schema keyword '{stranger}'.");
        }

        var inside = closing is Closing.Open ? Closing.Open : Closing.Closed;
        var allOf = Schemas(source, "allOf", library, closing is Closing.Open ? Closing.Open : Closing.Part);
        var properties = Properties(source, library, inside);
        var others = Field(source, "additionalProperties");
        return new SchemaKeywords
        {
            Types = Types(source),
            Enum = Values(source),
            MinLength = Number(source, "minLength"),
            MaxLength = Number(source, "maxLength"),
            Pattern = Text(source, "pattern") is { } pattern ? new Pattern(pattern) : null,
            Format = Text(source, "format"),
            Minimum = Field(source, "minimum")?.GetDecimal(),
            Maximum = Field(source, "maximum")?.GetDecimal(),
            Items = Field(source, "items") is { } items ? library.Make(items, inside) : null,
            MinItems = Number(source, "minItems"),
            MaxItems = Number(source, "maxItems"),
            HasUniqueItems = Field(source, "uniqueItems")?.GetBoolean() ?? false,
            Properties = properties,
            Required = Strings(Field(source, "required")),
            MinProperties = Number(source, "minProperties"),
            MaxProperties = Number(source, "maxProperties"),
            Others = others is { ValueKind: JsonValueKind.Object } ? library.Make(others.Value, inside) : null,
            RefusesOthers = others is { ValueKind: JsonValueKind.False },
            OnlyFields = closing is Closing.Closed && others is null ? OnlyFields(properties, allOf) : null,
            AllOf = allOf,
            AnyOf = Schemas(source, "anyOf", library, inside),
            OneOf = Schemas(source, "oneOf", library, inside),
        };
    }

    private static Kinds Types(JsonElement source) =>
        Field(source, "type") is not { } type ? Kinds.All
        : type.ValueKind == JsonValueKind.Array
            ? Strings(type).Aggregate(Kinds.None, (kinds, name) => kinds | Kind(name))
        : Kind(type.GetString()!);

    private static Kinds Kind(string name) => Enum.Parse<Kinds>(name, ignoreCase: true);

    private static JsonElement[]? Values(JsonElement source) =>
        Field(source, "const") is { } constant ? [constant]
        : Field(source, "enum") is { } values ? [.. values.EnumerateArray()]
        : null;

    private static Dictionary<string, Schema> Properties(JsonElement source, SchemaLibrary library, Closing closing) =>
        Field(source, "properties") is { } properties
            ? properties
                .EnumerateObject()
                .ToDictionary(field => field.Name, field => library.Make(field.Value, closing), StringComparer.Ordinal)
            : [];

    private static Schema[] Schemas(JsonElement source, string keyword, SchemaLibrary library, Closing closing) =>
        Field(source, keyword) is { } list
            ? [.. list.EnumerateArray().Select(part => library.Make(part, closing))]
            : [];

    // A schema that names no field at all (a union, a list, a free object) is not about fields.
    private static HashSet<string>? OnlyFields(Dictionary<string, Schema> properties, IReadOnlyList<Schema> allOf)
    {
        var names = properties.Keys.Concat(allOf.SelectMany(FieldsOf)).ToHashSet(StringComparer.Ordinal);
        return names.Count > 0 ? names : null;
    }

    private static IEnumerable<string> FieldsOf(Schema part) =>
        part.Keywords.Properties.Keys.Concat(part.Keywords.AllOf.SelectMany(FieldsOf));

    private static int? Number(JsonElement source, string keyword) => Field(source, keyword)?.GetInt32();

    private static string? Text(JsonElement source, string keyword) => Field(source, keyword)?.GetString();

    private static string[] Strings(JsonElement? list) =>
        list is { } given ? [.. given.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static JsonElement? Field(JsonElement source, string keyword) =>
        source.TryGetProperty(keyword, out var value) ? value : null;
}
