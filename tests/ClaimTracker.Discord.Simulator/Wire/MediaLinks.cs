using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Wire;

/// <summary>Puts fresh file addresses where embeds and components say <c>attachment://name</c>.</summary>
internal static class MediaLinks
{
    public static JsonArray InEmbeds(Message message, World world)
    {
        var embeds = (JsonArray)message.Embeds.DeepClone();
        foreach (var embed in embeds.OfType<JsonObject>())
        {
            foreach (
                var (part, field) in (ReadOnlySpan<(string, string)>)
                    [("image", "url"), ("thumbnail", "url"), ("footer", "icon_url"), ("author", "icon_url")]
            )
            {
                Fill(embed[part] as JsonObject, field, message, world);
            }
        }

        return embeds;
    }

    public static JsonArray InComponents(Message message, World world)
    {
        var components = (JsonArray)message.Components.DeepClone();
        foreach (var component in Components.AllIn(components).ToList())
        {
            FillMedia(component, "media", message, world);
            FillMedia(component, "file", message, world);
            foreach (var item in component["items"] as JsonArray ?? [])
            {
                FillMedia((JsonObject)item!, "media", message, world);
            }
        }

        return components;
    }

    private static void Fill(JsonObject? part, string field, Message message, World world)
    {
        if (part?[field]?.GetValue<string>() is { } url && FileJson.Attached(url, message.Files) is { } file)
        {
            part[field] = FileLinks.Of(file, world);
        }
    }

    private static void FillMedia(JsonObject component, string field, Message message, World world)
    {
        if (component[field]?["url"]?.GetValue<string>() is { } url)
        {
            component[field] = FileJson.Media(url, message.Files, world);
        }
    }
}
