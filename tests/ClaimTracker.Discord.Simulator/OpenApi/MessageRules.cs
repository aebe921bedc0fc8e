using System.Text.Json;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>What a message must hold, may not hold together, and how long it may be.</summary>
internal static class MessageRules
{
    /// <summary>A user may write 4000 characters, which is what the document says; a bot 2000.</summary>
    private const int LongestContent = 2000;
    private const int LongestEmbeds = 6000;
    private const int IsComponentsV2 = 1 << 15;
    private const int Forward = 1;

    private static readonly string[] ForbiddenWithV2 = ["content", "embeds", "poll", "sticker_ids"];
    private static readonly string[] Parts = ["embeds", "components", "attachments", "sticker_ids"];

    public static void CheckNew(Rules rules, JsonElement message, Place place, bool hasFiles)
    {
        CheckAlways(rules, message, place);
        rules.Refuse(!hasFiles && IsEmpty(message), place, "the message is empty");
        // Files of a V2 message are shown by its components, so files alone show nothing.
        rules.Refuse(IsV2(message) && !message.HasItems("components"), place.At("components"), "is missing");
        ComponentRules.CheckLayout(rules, message, place, IsV2(message));
    }

    // What an edit leaves out stays as it was: emptiness, and the layout of a message whose flag was set before, cannot be judged from it.
    public static void CheckEdit(Rules rules, JsonElement message, Place place) => CheckAlways(rules, message, place);

    private static void CheckAlways(Rules rules, JsonElement message, Place place)
    {
        var length = (message.Text("content") ?? "").LengthInRunes();
        rules.Refuse(length > LongestContent, place.At("content"), $"longer than {LongestContent}");
        rules.Refuse(
            EmbedsLength(message) > LongestEmbeds,
            place.At("embeds"),
            $"longer than {LongestEmbeds} in total"
        );
        foreach (var (at, embed) in message.Items("embeds", place))
        {
            CheckEmbed(rules, embed, at);
        }

        foreach (var name in IsV2(message) ? ForbiddenWithV2.Where(name => Holds(message, name)) : [])
        {
            rules.Refuse(true, place.At(name), "not allowed together with the flag for components V2");
        }

        ComponentRules.Check(rules, message, place);
    }

    private static bool IsV2(JsonElement message) => ((message.Whole("flags") ?? 0) & IsComponentsV2) != 0;

    private static bool IsEmpty(JsonElement message) =>
        string.IsNullOrWhiteSpace(message.Text("content"))
        && !Parts.Any(name => message.HasItems(name))
        && message.Field("poll") is null
        && message.Field("shared_client_theme") is null
        && message.Field("message_reference")?.Whole("type") != Forward;

    private static bool Holds(JsonElement message, string name) =>
        message.Field(name)?.ValueKind switch
        {
            JsonValueKind.String => message.Text(name)!.Length > 0,
            JsonValueKind.Array => message.HasItems(name),
            JsonValueKind.Object => true,
            _ => false,
        };

    private static void CheckEmbed(Rules rules, JsonElement embed, Place place)
    {
        var isBlank =
            embed.ValueKind == JsonValueKind.Object && !embed.EnumerateObject().Any(field => Shows(embed, field.Name));
        rules.Refuse(isBlank, place.At("description"), "is missing on an embed that shows nothing else");
        foreach (var (at, field) in embed.Items("fields", place))
        {
            rules.Refuse(IsBlank(field, "name"), at.At("name"), "is blank");
            rules.Refuse(IsBlank(field, "value"), at.At("value"), "is blank");
        }
    }

    // A colour or a time alone is a coloured line or a footer; only the type says nothing.
    private static bool Shows(JsonElement embed, string name) =>
        name != "type"
        && (
            embed.Text(name) is { } text ? text.Trim().Length > 0 : Holds(embed, name) || embed.Whole(name) is not null
        );

    private static bool IsBlank(JsonElement owner, string name) =>
        owner.Text(name) is { } text && text.Trim().Length == 0;

    // White space at either end does not count.
    private static int EmbedsLength(JsonElement message) =>
        message
            .Items("embeds", Place.Root)
            .SelectMany(embed => Texts(embed.Item))
            .Sum(text => text.Trim().LengthInRunes());

    private static IEnumerable<string> Texts(JsonElement embed)
    {
        var fields = embed
            .Items("fields", Place.Root)
            .SelectMany(field => (string?[])[field.Item.Text("name"), field.Item.Text("value")]);
        string?[] own =
        [
            embed.Text("title"),
            embed.Text("description"),
            embed.Field("footer")?.Text("text"),
            embed.Field("author")?.Text("name"),
        ];
        return own.Concat(fields).OfType<string>();
    }
}
