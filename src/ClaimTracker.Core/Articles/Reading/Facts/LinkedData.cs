using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace ClaimTracker.Core.Articles.Reading.Facts;

/// <summary>
/// The schema.org objects a page states as JSON-LD: single, in lists or in an <c>@graph</c>, with references between them by <c>@id</c>.
/// A script that is not JSON is passed over.
/// </summary>
internal sealed class LinkedData
{
    private const int MostObjects = 2_000;
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    private readonly List<JsonElement> objects = [];
    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);

    public LinkedData(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type*='ld+json' i]"))
        {
            if (Parse(script.TextContent) is { } root)
            {
                Gather(root);
            }
        }
    }

    /// <summary>The object that describes the page's article; null when none does.</summary>
    public JsonElement? Article =>
        objects.Where(o => TypeOf(o) is { } type && IsArticle(type)).Select(o => (JsonElement?)o).FirstOrDefault();

    /// <summary>The value of a property with references followed, for lists their first; null when absent.</summary>
    public JsonElement? Get(JsonElement of, string name) => All(of, name).Select(v => (JsonElement?)v).FirstOrDefault();

    /// <summary>The values of a property, lists taken apart and references followed.</summary>
    public IEnumerable<JsonElement> All(JsonElement of, string name)
    {
        if (of.ValueKind is not JsonValueKind.Object || !of.TryGetProperty(name, out var value))
        {
            return [];
        }

        return value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(Follow) : [Follow(value)];
    }

    /// <summary>A property that is a string, or an object with a name; null when neither.</summary>
    public string? Text(JsonElement of, string name) => Get(of, name) is { } value ? NameOf(value) : null;

    /// <summary>The string itself, or an object's <c>name</c>; null when neither.</summary>
    public static string? NameOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => OneLine.Of(StringOf(value)),
            JsonValueKind.Object
                when value.TryGetProperty("name", out var name) && name.ValueKind is JsonValueKind.String => OneLine.Of(
                StringOf(name)
            ),
            _ => null,
        };

    /// <summary>The string; null when it holds half a surrogate pair, which JSON can write and no text can hold.</summary>
    public static string? StringOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private JsonElement Follow(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object
        && value.TryGetProperty("@id", out var id)
        && id.ValueKind is JsonValueKind.String
        && StringOf(id) is { } key
        && byId.TryGetValue(key, out var target)
            ? target
            : value;

    private void Gather(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Gather(item);
            }
        }
        else if (value.ValueKind is JsonValueKind.Object && objects.Count < MostObjects)
        {
            objects.Add(value);
            if (
                value.TryGetProperty("@id", out var id)
                && id.ValueKind is JsonValueKind.String
                && StringOf(id) is { } key
                && value.TryGetProperty("@type", out _)
            )
            {
                byId.TryAdd(key, value);
            }

            foreach (var name in ArticleTypes.Nesting)
            {
                if (value.TryGetProperty(name, out var nested))
                {
                    Gather(nested);
                }
            }
        }
    }

    private static bool IsArticle(string type) =>
        ArticleTypes.Endings.Any(end => type.EndsWith(end, StringComparison.Ordinal));

    private static string? TypeOf(JsonElement value)
    {
        if (!value.TryGetProperty("@type", out var type))
        {
            return null;
        }

        var first = type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().FirstOrDefault() : type;
        return first.ValueKind is JsonValueKind.String ? StringOf(first) : null;
    }

    private static JsonElement? Parse(string script)
    {
        // Raw line breaks inside strings and CDATA marks around the whole are common mistakes.
        var json = new StringBuilder(script.Length);
        foreach (var c in script.Replace("<![CDATA[", string.Empty, StringComparison.Ordinal))
        {
            json.Append(char.IsControl(c) ? ' ' : c);
        }

        try
        {
            using var document = JsonDocument.Parse(
                json.Replace("]]>", string.Empty).ToString().Trim().Trim(';'),
                Lenient
            );
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
