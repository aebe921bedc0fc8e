using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Limits;

/// <summary>Messages with the IS_COMPONENTS_V2 flag: text, pictures and controls in one tree of at most 40 components.</summary>
internal static class LayoutRules
{
    private const int MaxComponents = 40;
    private const int MaxText = 4000;
    private const int MaxColor = 0xFFFFFF;
    private const int MaxGallery = 10;
    private const int MaxSectionTexts = 3;

    private static readonly int[] InContainer =
    [
        ComponentKind.Row,
        ComponentKind.Section,
        ComponentKind.Text,
        ComponentKind.Gallery,
        ComponentKind.File,
        ComponentKind.Separator,
    ];

    private static readonly int[] OnTop = [.. InContainer, ComponentKind.Container];

    public static JsonArray Check(Form message, ComponentScope scope)
    {
        var forms = message.Objects("components", MaxComponents, min: 1, required: true);
        var shown = new JsonArray([.. forms.Select(form => One(form, OnTop, scope))]);
        var all = Components.AllIn(shown).ToList();
        if (all.Count > MaxComponents)
        {
            message.Wrong(
                "components",
                "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                $"The total number of components must be at most {MaxComponents}; there are {all.Count}."
            );
        }

        if (all.Sum(TextLength) > MaxText)
        {
            message.Wrong(
                "components",
                "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                $"The displayable text size of the components exceeds maximum size of {MaxText}"
            );
        }

        return shown;
    }

    private static JsonNode? One(Form form, IReadOnlyList<int> allowed, ComponentScope scope) =>
        ComponentScope.Kind(form, allowed) switch
        {
            ComponentKind.Row => RowRules.Row(form, scope),
            ComponentKind.Section => Section(form, scope),
            ComponentKind.Text => Text(form),
            ComponentKind.Gallery => Gallery(form, scope),
            ComponentKind.File => File(form, scope),
            ComponentKind.Separator => Separator(form),
            ComponentKind.Container => Container(form, scope),
            _ => null,
        };

    private static JsonObject Container(Form form, ComponentScope scope)
    {
        var shown = ComponentScope.Shown(form);
        shown["accent_color"] = form.Whole("accent_color", 0, MaxColor);
        shown["spoiler"] = form.Flag("spoiler");
        var inside = form.Objects("components", MaxComponents, min: 1, required: true);
        shown["components"] = new JsonArray([.. inside.Select(component => One(component, InContainer, scope))]);
        return shown;
    }

    private static JsonObject Section(Form form, ComponentScope scope)
    {
        var shown = ComponentScope.Shown(form);
        var texts = form.Objects("components", MaxSectionTexts, min: 1, required: true);
        shown["components"] = new JsonArray([
            .. texts.Select(text =>
                ComponentScope.Kind(text, ComponentKind.Text) is null ? null : (JsonNode)Text(text)
            ),
        ]);
        if (form.Object("accessory", required: true) is { } accessory)
        {
            shown["accessory"] = ComponentScope.Kind(accessory, ComponentKind.Button, ComponentKind.Thumbnail) switch
            {
                ComponentKind.Button => ButtonRules.Check(accessory, scope),
                ComponentKind.Thumbnail => Thumbnail(accessory, scope),
                _ => null,
            };
        }

        return shown;
    }

    /// <summary>A text display, in a message or in a modal.</summary>
    public static JsonObject Text(Form form)
    {
        var shown = ComponentScope.Shown(form);
        shown["content"] = form.Text("content", MaxText, min: 1, required: true);
        return shown;
    }

    private static JsonObject Thumbnail(Form form, ComponentScope scope)
    {
        var shown = ComponentScope.Shown(form);
        Picture(form, shown, scope);
        return shown;
    }

    private static JsonObject Gallery(Form form, ComponentScope scope)
    {
        var shown = ComponentScope.Shown(form);
        shown["items"] = new JsonArray([.. form.Objects("items", MaxGallery, min: 1, required: true).Select(Item)]);
        return shown;

        JsonNode Item(Form item)
        {
            var picture = new JsonObject();
            Picture(item, picture, scope);
            return picture;
        }
    }

    private static void Picture(Form form, JsonObject shown, ComponentScope scope)
    {
        shown["media"] = scope.Media(form, "media");
        shown["description"] = form.Text("description", 1024);
        shown["spoiler"] = form.Flag("spoiler");
    }

    private static JsonObject File(Form form, ComponentScope scope)
    {
        var shown = ComponentScope.Shown(form);
        shown["file"] = scope.Media(form, "file", onlyAttached: true);
        shown["spoiler"] = form.Flag("spoiler");
        shown["name"] = null;
        shown["size"] = null;
        return shown;
    }

    private static JsonObject Separator(Form form)
    {
        var shown = ComponentScope.Shown(form);
        shown["divider"] = form.Flag("divider", otherwise: true);
        shown["spacing"] = form.OneOf("spacing", [1, 2]) ?? 1;
        return shown;
    }

    private static int TextLength(JsonObject component) =>
        Components.KindOf(component) is ComponentKind.Text ? component["content"]?.GetValue<string>().Length ?? 0 : 0;
}
