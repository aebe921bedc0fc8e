using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.People;

/// <summary>An embed as a person sees it. Null: that part is not there.</summary>
public sealed record SeenEmbed(
    string? Title,
    string? Description,
    string? Url,
    string? Author,
    string? Footer,
    int? Color,
    IReadOnlyList<SeenField> Fields
)
{
    internal static SeenEmbed Of(JsonObject embed) =>
        new(
            embed["title"]?.ToString(),
            embed["description"]?.ToString(),
            embed["url"]?.ToString(),
            embed["author"]?["name"]?.ToString(),
            embed["footer"]?["text"]?.ToString(),
            embed["color"]?.GetValue<int>(),
            [
                .. (embed["fields"] as JsonArray ?? []).Select(field => new SeenField(
                    $"{field!["name"]}",
                    $"{field["value"]}"
                )),
            ]
        );
}

/// <summary>A field of an embed.</summary>
public sealed record SeenField(string Name, string Value);

/// <summary>A button. A link has an address and no custom id.</summary>
/// <param name="Style">1 primary, 2 secondary, 3 success, 4 danger, 5 link.</param>
public sealed record SeenButton(string? Label, string? CustomId, string? Url, int Style, bool IsDisabled)
{
    internal static SeenButton Of(JsonObject button) =>
        new(
            button["label"]?.ToString(),
            button["custom_id"]?.ToString(),
            button["url"]?.ToString(),
            button["style"]!.GetValue<int>(),
            button["disabled"]?.GetValue<bool>() ?? false
        );
}

/// <summary>A select.</summary>
/// <param name="Kind">Discord's number: 3 texts, 5 people, 6 roles, 7 people or roles, 8 channels.</param>
public sealed record SeenSelect(
    string? Placeholder,
    string CustomId,
    int Kind,
    bool IsDisabled,
    IReadOnlyList<SeenOption> Options
)
{
    internal static SeenSelect Of(JsonObject select) =>
        new(
            select["placeholder"]?.ToString(),
            $"{select["custom_id"]}",
            select["type"]!.GetValue<int>(),
            select["disabled"]?.GetValue<bool>() ?? false,
            [.. (select["options"] as JsonArray ?? []).Select(SeenOption.Of)]
        );
}

/// <summary>An option of a select, a radio group or a checkbox group.</summary>
public sealed record SeenOption(string Label, string Value, string? Description, bool IsDefault)
{
    internal static SeenOption Of(JsonNode? option) =>
        new(
            $"{option!["label"]}",
            $"{option["value"]}",
            option["description"]?.ToString(),
            option["default"]?.GetValue<bool>() ?? false
        );
}
