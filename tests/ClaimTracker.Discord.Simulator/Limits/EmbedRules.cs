using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.Limits;

/// <summary>Discord's limits for embeds (documentation: Message, Embed limits).</summary>
internal static class EmbedRules
{
    private const int MaxEmbeds = 10;
    private const int MaxTotalChars = 6000;
    private const int MaxUrl = 2048;
    private const int MaxColor = 0xFFFFFF;
    private static readonly string[] ImageEndings = [".png", ".jpg", ".jpeg", ".webp", ".gif"];

    /// <summary>Checks the embeds and gives them as Discord will show them.</summary>
    public static JsonArray Check(Form message)
    {
        var forms = message.Objects("embeds", MaxEmbeds);
        var shown = new JsonArray([.. forms.Select(One)]);
        if (shown.OfType<JsonObject>().Sum(CharsIn) > MaxTotalChars)
        {
            message.Wrong("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MaxTotalChars}");
        }

        return shown;
    }

    private static JsonNode One(Form embed)
    {
        var shown = new JsonObject { ["type"] = "rich" };
        Put(shown, "title", embed.Text("title", 256));
        Put(shown, "description", embed.Text("description", 4096));
        Put(shown, "url", embed.Url("url", MaxUrl));
        Put(shown, "timestamp", Timestamp(embed));
        Put(shown, "color", embed.Whole("color", 0, MaxColor));
        Put(shown, "fields", Fields(embed));
        Put(shown, "author", Author(embed.Object("author")));
        Put(shown, "footer", Footer(embed.Object("footer")));
        Put(shown, "image", Image(embed.Object("image")));
        Put(shown, "thumbnail", Image(embed.Object("thumbnail")));
        if (shown.Count == 1 && embed.Json.All(IsBlank))
        {
            embed.Required("description");
        }

        return shown;
    }

    private static bool IsBlank(KeyValuePair<string, JsonNode?> field) =>
        field.Key is "type"
        || field.Value is null
        || (field.Value is JsonValue value && value.TryGetValue<string>(out var text) && text.Trim().Length == 0);

    private static JsonArray? Fields(Form embed)
    {
        var fields = embed.Objects("fields", 25);
        return fields.Count == 0 ? null : [.. fields.Select(Field)];
    }

    private static JsonNode Field(Form field) =>
        new JsonObject
        {
            ["name"] = Words(field, "name", 256),
            ["value"] = Words(field, "value", 1024),
            ["inline"] = field.Flag("inline"),
        };

    // Discord has two errors for these, "too long" and "required", and none about a range.
    private static string? Words(Form form, string name, int max)
    {
        var words = form.Text(name, max, required: true)?.Trim();
        if (words is "")
        {
            form.Required(name);
        }

        return words;
    }

    private static JsonObject? Author(Form? author)
    {
        if (author is null)
        {
            return null;
        }

        var shown = new JsonObject();
        Put(shown, "name", Words(author, "name", 256));
        Put(shown, "url", author.Url("url", MaxUrl));
        Put(shown, "icon_url", Picture(author, "icon_url"));
        return shown;
    }

    private static JsonObject? Footer(Form? footer)
    {
        if (footer is null)
        {
            return null;
        }

        var shown = new JsonObject();
        Put(shown, "text", Words(footer, "text", 2048));
        Put(shown, "icon_url", Picture(footer, "icon_url"));
        return shown;
    }

    private static JsonObject? Image(Form? image) =>
        image is null ? null : new JsonObject { ["url"] = Picture(image, "url", required: true) };

    private static string? Picture(Form form, string name, bool required = false)
    {
        var url = form.Url(name, MaxUrl, required, allowAttachment: true);
        if (
            url?.StartsWith("attachment://", StringComparison.Ordinal) == true
            && !ImageEndings.Any(ending => url.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        )
        {
            form.Wrong(
                name,
                "EMBED_ATTACHMENT_TYPE",
                "Only png, jpg, jpeg, webp and gif attachments can be shown in an embed."
            );
        }

        return url;
    }

    private static string? Timestamp(Form embed)
    {
        var text = embed.Text("timestamp", 64);
        if (text is not null && !DateTimeOffset.TryParse(text, out _))
        {
            embed.Wrong("timestamp", "DATE_TIME_TYPE_PARSE", $"Could not parse {text}. Should be ISO8601.");
            return null;
        }

        return text;
    }

    private static int CharsIn(JsonObject embed) =>
        Chars(embed["title"])
        + Chars(embed["description"])
        + Chars(embed["footer"]?["text"])
        + Chars(embed["author"]?["name"])
        + ((embed["fields"] as JsonArray)?.Sum(field => Chars(field?["name"]) + Chars(field?["value"])) ?? 0);

    private static int Chars(JsonNode? text) => text?.GetValue<string>().Length ?? 0;

    private static void Put(JsonObject shown, string name, JsonNode? value)
    {
        if (value is JsonValue text && text.TryGetValue<string>(out var words))
        {
            value = words.Trim().Length == 0 ? null : words.Trim();
        }

        if (value is not null)
        {
            shown[name] = value;
        }
    }
}
