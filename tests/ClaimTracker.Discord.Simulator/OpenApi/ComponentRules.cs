using System.Globalization;
using System.Text.Json;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>Buttons, selects and layouts of messages and modals: what has to be unique, what belongs together, how many there may be.</summary>
internal static class ComponentRules
{
    private const int Button = 2;
    private const int LinkStyle = 5;
    private const int PremiumStyle = 6;
    private const int TextDisplay = 10;

    private const int MostModalComponents = 5;
    private const int MostRows = 5;
    private const int MostInTotal = 40;
    private const int MostText = 4000;

    // Section, text display, thumbnail, gallery, file, separator, container.
    private static readonly long?[] V2Only = [9, 10, 11, 12, 13, 14, 17];

    /// <summary>Rules that hold for any message, new or edited.</summary>
    public static void Check(Rules rules, JsonElement message, Place place)
    {
        var all = All(message, place).ToList();
        CheckIds(rules, all);
        foreach (var (at, button) in all.Where(component => component.Item.Whole("type") == Button))
        {
            CheckButton(rules, button, at);
        }

        rules.Refuse(all.Count > MostInTotal, place.At("components"), $"more than {MostInTotal} in total");
        var text = all.Where(component => component.Item.Whole("type") == TextDisplay)
            .Sum(component => (component.Item.Text("content") ?? "").LengthInRunes());
        rules.Refuse(text > MostText, place.At("components"), $"more than {MostText} characters of text in total");
    }

    /// <summary>What a new message may be laid out with, with the flag for components V2 and without.</summary>
    public static void CheckLayout(Rules rules, JsonElement message, Place place, bool isV2)
    {
        if (isV2)
        {
            return;
        }

        foreach (var (at, _) in All(message, place).Where(component => V2Only.Contains(component.Item.Whole("type"))))
        {
            rules.Refuse(true, at, "needs the flag for components V2");
        }

        rules.Refuse(
            message.Items("components", place).Count() > MostRows,
            place.At("components"),
            $"more than {MostRows} rows"
        );
    }

    public static void CheckModal(Rules rules, JsonElement modal, Place place)
    {
        var count = modal.Items("components", place).Count();
        rules.Refuse(count > MostModalComponents, place.At("components"), $"more than {MostModalComponents} items");
        CheckIds(rules, [.. All(modal, place)]);
    }

    private static void CheckIds(Rules rules, List<(Place Place, JsonElement Item)> all)
    {
        rules.RefuseRepeats(
            from component in all
            let id = component.Item.Text("custom_id")
            where id is not null
            select (component.Place.At("custom_id"), id),
            "custom_id"
        );
        // 0 asks Discord for a number.
        rules.RefuseRepeats(
            from component in all
            let id = component.Item.Whole("id") ?? 0
            where id != 0
            select (component.Place.At("id"), id.ToString(CultureInfo.InvariantCulture)),
            "id"
        );
    }

    private static void CheckButton(Rules rules, JsonElement button, Place place)
    {
        var style = button.Whole("style");
        var hasUrl = button.Field("url") is not null;
        var hasCustomId = button.Field("custom_id") is not null;
        rules.Refuse(style == LinkStyle && !hasUrl, place.At("url"), "is missing on a link button");
        rules.Refuse(style != LinkStyle && hasUrl, place.At("url"), "only a link button has one");
        rules.Refuse(style < LinkStyle && !hasCustomId, place.At("custom_id"), "is missing on a button");
        rules.Refuse(style >= LinkStyle && hasCustomId, place.At("custom_id"), "a link or premium button has none");
        rules.Refuse(
            style == PremiumStyle && button.Field("sku_id") is null,
            place.At("sku_id"),
            "is missing on a premium button"
        );
    }

    /// <summary>Every component, nested ones too: rows, sections with their accessory, containers and labels.</summary>
    private static IEnumerable<(Place Place, JsonElement Item)> All(JsonElement owner, Place place)
    {
        var children = owner.Items("components", place);
        foreach (var name in (string[])["component", "accessory"])
        {
            children = owner.Field(name) is { } single ? children.Append((place.At(name), single)) : children;
        }

        return children.SelectMany(child => All(child.Item, child.Place).Prepend(child));
    }
}
