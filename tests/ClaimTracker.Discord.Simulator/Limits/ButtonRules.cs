using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.Limits;

/// <summary>Discord's limits for buttons.</summary>
internal static class ButtonRules
{
    private const int Link = 5;
    private const int MaxUrl = 512;

    public static JsonObject Check(Form button, ComponentScope scope)
    {
        var shown = ComponentScope.Shown(button);
        var style = button.OneOf("style", [1, 2, 3, 4, Link], required: true);
        shown["style"] = style;
        if (style is Link)
        {
            AsLink(button, shown);
        }
        else
        {
            shown["custom_id"] = scope.CustomId(button);
            Refuse(button, "url");
        }

        Face(button, shown);
        shown["disabled"] = button.Flag("disabled");
        return shown;
    }

    private static void AsLink(Form button, JsonObject shown)
    {
        shown["url"] = button.Url("url", MaxUrl, required: true);
        Refuse(button, "custom_id");
    }

    private static void Face(Form button, JsonObject shown)
    {
        if (button.Text("label", 80) is { Length: > 0 } label)
        {
            shown["label"] = label;
        }

        if (Emoji(button) is { } emoji)
        {
            shown["emoji"] = emoji;
        }

        if (!shown.ContainsKey("label") && !shown.ContainsKey("emoji") && !button.Has("label"))
        {
            button.Wrong("label", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button needs a label or an emoji.");
        }
    }

    /// <summary>An emoji by name, or a custom one by id.</summary>
    public static JsonObject? Emoji(Form owner)
    {
        if (owner.Object("emoji") is not { } emoji)
        {
            return null;
        }

        var shown = new JsonObject { ["name"] = emoji.Text("name", 32) ?? "" };
        if (emoji.Id("id") is { } id)
        {
            shown["id"] = id;
            shown["animated"] = emoji.Flag("animated");
        }

        return shown;
    }

    private static void Refuse(Form button, string field)
    {
        if (button.Has(field))
        {
            button.Wrong(
                field,
                "BUTTON_COMPONENT_FIELD_NOT_ALLOWED",
                $"A button of this style cannot have the field {field}."
            );
        }
    }
}
