using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Host.Tests.Chat;

/// <summary>Writes messages and forms as plain text, the same in every run: ids that Discord gave are names, times are dots.</summary>
internal sealed partial class CardText(World world)
{
    private static readonly string[] Styles = ["", "primary", "secondary", "success", "danger", "link"];

    public string Render(Answer answer) =>
        answer.Outcome is Discord.Simulator.Interactions.Outcome.ModalShown
            ? Render(answer.Modal)
            : Render(answer.Card);

    public string Render(Card card)
    {
        var json = card.Json;
        var text = new StringBuilder(card.IsPrivate ? "(private)\n" : "(public)\n");
        Line(text, 0, json["content"]);
        foreach (var embed in Parts(json["embeds"]))
        {
            Embed(text, embed);
        }

        foreach (var component in Parts(json["components"]))
        {
            Component(text, component, 0);
        }

        foreach (var file in card.Files)
        {
            text.Append($"[file {file.Name}]\n");
        }

        return Named(text.ToString());
    }

    public string Render(Modal modal)
    {
        var text = new StringBuilder($"(form {modal.CustomId})\n# {modal.Title}\n");
        foreach (var part in Parts(modal.Json["components"]))
        {
            Component(text, part, 0);
        }

        return Named(text.ToString());
    }

    private static void Embed(StringBuilder text, JsonObject embed)
    {
        text.Append("┌─\n");
        Line(text, 1, embed["author"]?["name"], "by ");
        Line(text, 1, embed["title"], "# ");
        Line(text, 1, embed["url"], "→ ");
        Line(text, 1, embed["description"]);
        foreach (var field in Parts(embed["fields"]))
        {
            Line(text, 1, field["name"], "▪ ");
            Line(text, 2, field["value"]);
        }

        Line(text, 1, embed["footer"]?["text"], "— ");
        text.Append("└─\n");
    }

    private static void Component(StringBuilder text, JsonObject part, int depth)
    {
        var kind = part["type"]!.GetValue<int>();
        switch (kind)
        {
            case 1:
                text.Append(' ', depth * 2).AppendJoin(' ', Parts(part["components"]).Select(Small)).Append('\n');
                break;
            case 10:
                Line(text, depth, part["content"]);
                break;
            case 14:
                text.Append(' ', depth * 2).Append("────\n");
                break;
            case 18:
                Line(text, depth, part["label"], "▪ ");
                Line(text, depth + 1, part["description"], "(", ")");
                text.Append(' ', (depth * 2) + 2).Append(Small(part["component"]!.AsObject())).Append('\n');
                break;
            case 2 or 3 or (>= 5 and <= 8):
                text.Append(' ', depth * 2).Append(Small(part)).Append('\n');
                break;
            default:
                text.Append(' ', depth * 2).Append(kind == 17 ? "┌─\n" : $"[{kind}]\n");
                foreach (var inner in Parts(part["components"]).Concat(Parts(part["items"])))
                {
                    Component(text, inner, depth + 1);
                }

                if (part["accessory"] is JsonObject accessory)
                {
                    text.Append(' ', (depth * 2) + 2).Append(Small(accessory)).Append('\n');
                }

                break;
        }
    }

    // A button, a select, or a field of a form.
    private static string Small(JsonObject part)
    {
        var kind = part["type"]!.GetValue<int>();
        var off = part["disabled"]?.GetValue<bool>() == true ? " off" : "";
        var id = part["custom_id"] ?? part["url"];
        if (kind == 2)
        {
            return $"[{part["emoji"]?["name"]}{part["label"]} | {Styles[part["style"]!.GetValue<int>()]}{off} | {id}]";
        }

        var limits = part["max_length"] is { } most ? $" ≤{most}" : "";
        var need = part["required"]?.GetValue<bool>() == false ? " optional" : "";
        var hint = part["placeholder"] is { } words ? $" “{words}”" : "";
        var value = part["value"] is { } given ? $" = {given}" : "";
        var options = Parts(part["options"])
            .Select(option =>
                $"\n    {(option["default"]?.GetValue<bool>() == true ? "•" : "-")} {option["label"]} = {option["value"]}"
                + (option["description"] is { } about ? $" ({about})" : "")
            );
        return $"<{kind} {id}{limits}{need}{off}{hint}{value}>{string.Concat(options)}";
    }

    private static void Line(StringBuilder text, int depth, JsonNode? words, string before = "", string after = "")
    {
        if (words?.ToString() is { Length: > 0 } all)
        {
            var indent = new string(' ', depth * 2);
            text.Append(indent)
                .Append(before)
                .Append(all.Replace("\n", $"\n{indent}", StringComparison.Ordinal))
                .Append(after)
                .Append('\n');
        }
    }

    private static IEnumerable<JsonObject> Parts(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private string Named(string text)
    {
        var names = world
            .Channels.Select(channel => (channel.Id, channel.Name))
            .Concat(world.Users.Select(user => (user.Id, user.DisplayName)))
            .Concat(
                world.Servers.SelectMany(server =>
                    server.Roles.Select(role => (role.Id, role.Name)).Append((server.Id, server.Name))
                )
            );
        foreach (var (id, name) in names.DistinctBy(pair => pair.Id))
        {
            text = text.Replace($"{id}", name, StringComparison.Ordinal);
        }

        return CommandId().Replace(Instant().Replace(text, "<t:…${style}>"), "</${path}>");
    }

    [GeneratedRegex(@"<t:\d+(?<style>:\w)?>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instant();

    [GeneratedRegex(@"</(?<path>[^:>]+):\d+>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommandId();
}
