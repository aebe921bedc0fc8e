using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.People;

namespace ClaimTracker.Host.Tests.Chat.Story;

/// <summary>A message or a form as a block of a Markdown page: what somebody read in Discord, and nothing that only programs need.</summary>
internal sealed class CardPage(Marks marks)
{
    private const int Row = 1;
    private const int Button = 2;
    private const int TextField = 4;

    public string Render(Card card)
    {
        var json = card.Json;
        return Quoted([
            .. marks.Blocks($"{json["content"]}"),
            .. Parts(json["embeds"]).SelectMany(Embed),
            .. Buttons(Parts(json["components"])),
            .. card.Files.Select(file => $"📎 {file.Name}"),
        ]);
    }

    public string Render(Modal modal) =>
        Quoted([
            $"**{marks.Inline(modal.Title)}**",
            .. Parts(modal.Json["components"]).SelectMany(Field),
            "<kbd>Cancel</kbd> <kbd>Submit</kbd>",
        ]);

    /// <summary>Only the text on top of a card, where the rest was seen before.</summary>
    public string RenderTop(Card card) =>
        Quoted([$"**{marks.Inline(card.Embeds[0].Title!)}**", .. marks.Blocks(card.Embeds[0].Description!), "…"]);

    private IEnumerable<string> Embed(JsonObject embed) =>
        [
            .. embed["title"] is { } title ? [$"**{marks.Inline($"{title}")}**"] : Array.Empty<string>(),
            .. marks.Blocks($"{embed["description"]}"),
            .. Parts(embed["fields"]).SelectMany(Named),
            .. embed["footer"]?["text"] is { } foot ? [$"<sub>{marks.Inline($"{foot}")}</sub>"] : Array.Empty<string>(),
        ];

    // The name stands over the value, as in Discord.
    private IEnumerable<string> Named(JsonObject field)
    {
        var name = $"**{marks.Inline($"{field["name"]}")}**";
        var blocks = marks.Blocks($"{field["value"]}");
        return blocks is [['>' or '-' or '<', ..], ..] or []
            ? [name, .. blocks]
            : [$"{name}\\\n{blocks[0]}", .. blocks.Skip(1)];
    }

    private static IEnumerable<string> Buttons(IEnumerable<JsonObject> parts)
    {
        var rows = parts
            .Where(part => Kind(part) == Row)
            .Select(row =>
                string.Join(
                    ' ',
                    Parts(row["components"])
                        .Where(part => Kind(part) == Button)
                        .Select(button => $"<kbd>{button["emoji"]?["name"]}{button["label"]}</kbd>")
                )
            )
            .ToList();
        return rows.Count == 0 ? [] : [string.Join("\\\n", rows)];
    }

    private IEnumerable<string> Field(JsonObject part)
    {
        var field = part["component"]!.AsObject();
        yield return $"**{marks.Inline($"{part["label"]}")}**";
        if (part["description"] is { } about)
        {
            yield return $"<sub>{marks.Inline($"{about}")}</sub>";
        }

        yield return Kind(field) == TextField
            ? $"*(up to {field["max_length"]} characters)*"
            : string.Join(
                '\n',
                Parts(field["options"])
                    .Select(option =>
                        $"- {marks.Inline($"{option["label"]}")}: {marks.Inline($"{option["description"]}")}"
                    )
            );
    }

    private static string Quoted(IEnumerable<string> blocks) =>
        string.Join("\n>\n", blocks.Select(block => "> " + block.Replace("\n", "\n> ", StringComparison.Ordinal)));

    private static int Kind(JsonObject part) => part["type"]!.GetValue<int>();

    private static IEnumerable<JsonObject> Parts(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();
}
