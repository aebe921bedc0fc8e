using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Wire;

internal static class CommandJson
{
    /// <param name="withLocalizations">All translations; else only <c>name_localized</c> in the asker's language.</param>
    public static JsonObject Of(Command command, Application app, bool withLocalizations, string? locale)
    {
        var json = (JsonObject)command.Body.DeepClone();
        json["id"] = command.Id.Wire();
        json["application_id"] = app.Id.Wire();
        json["version"] = command.Version.Wire();
        if (command.Server is not null)
        {
            json["guild_id"] = command.Server.Id.Wire();
        }

        if (!withLocalizations)
        {
            Localise(json, locale);
        }

        return json;
    }

    private static void Localise(JsonObject part, string? locale)
    {
        foreach (var field in (string[])["name", "description"])
        {
            var translations = part[$"{field}_localizations"] as JsonObject;
            part.Remove($"{field}_localizations");
            if (locale is not null && translations?[locale]?.GetValue<string>() is { } translated)
            {
                part[$"{field}_localized"] = translated;
            }
        }

        foreach (
            var inner in (part["options"] as JsonArray ?? [])
                .Concat(part["choices"] as JsonArray ?? [])
                .OfType<JsonObject>()
        )
        {
            Localise(inner, locale);
        }
    }
}
