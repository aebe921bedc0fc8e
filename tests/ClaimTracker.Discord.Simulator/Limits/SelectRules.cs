using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Limits;

/// <summary>Discord's limits for selects of texts, people, roles and channels.</summary>
internal static class SelectRules
{
    private const int MaxOptions = 25;

    public static JsonObject Check(Form select, ComponentScope scope)
    {
        var shown = ComponentScope.Shown(select);
        shown["custom_id"] = scope.CustomId(select);
        if (select.Text("placeholder", 150) is { Length: > 0 } placeholder)
        {
            shown["placeholder"] = placeholder;
        }

        shown["min_values"] = select.Whole("min_values", 0, MaxOptions) ?? 1;
        shown["max_values"] = select.Whole("max_values", 1, MaxOptions) ?? 1;
        InItsPlace(select, shown, scope);
        Content(select, shown);
        return shown;
    }

    /// <summary>Checks options of a string select, a radio group or a checkbox group.</summary>
    public static JsonArray Options(Form owner, int min, int max)
    {
        var forms = owner.Objects("options", max, min, required: true);
        var shown = new JsonArray([.. forms.Select(Option)]);
        var values = shown.Select(option => option!["value"]?.GetValue<string>()).ToList();
        foreach (var (form, value) in forms.Zip(values).Where(pair => values.Count(v => v == pair.Second) > 1).Skip(1))
        {
            form.Wrong(
                "value",
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                $"The specified option value is already used: {value}"
            );
        }

        return shown;
    }

    private static JsonNode Option(Form option)
    {
        var shown = new JsonObject
        {
            ["label"] = option.Text("label", 100, min: 1, required: true),
            ["value"] = option.Text("value", 100, min: 1, required: true),
            ["default"] = option.Flag("default"),
        };
        if (option.Text("description", 100) is { Length: > 0 } description)
        {
            shown["description"] = description;
        }

        if (ButtonRules.Emoji(option) is { } emoji)
        {
            shown["emoji"] = emoji;
        }

        return shown;
    }

    private static void InItsPlace(Form select, JsonObject shown, ComponentScope scope)
    {
        if (!scope.IsModal)
        {
            shown["disabled"] = select.Flag("disabled");
            return;
        }

        shown["required"] = select.Flag("required", otherwise: true);
        if (select.Flag("disabled"))
        {
            select.Wrong("disabled", "COMPONENT_DISABLED_NOT_ALLOWED", "A select in a modal cannot be disabled.");
        }
    }

    private static void Content(Form select, JsonObject shown)
    {
        if (Components.KindOf(select.Json) is ComponentKind.StringSelect)
        {
            var options = Options(select, 1, MaxOptions);
            shown["options"] = options;
            Amounts(select, shown, options);
            return;
        }

        if (select.Has("channel_types"))
        {
            shown["channel_types"] = select.Numbers("channel_types", ChannelKinds.All, min: 0);
        }

        if (select.Objects("default_values", MaxOptions) is { Count: > 0 } chosen)
        {
            shown["default_values"] = new JsonArray([.. chosen.Select(Default)]);
        }
    }

    private static JsonNode Default(Form chosen) =>
        new JsonObject
        {
            ["id"] = chosen.Id("id", required: true),
            ["type"] = chosen.Text("type", 10, min: 1, required: true),
        };

    private static void Amounts(Form select, JsonObject shown, JsonArray options)
    {
        var (min, max) = (shown["min_values"]!.GetValue<long>(), shown["max_values"]!.GetValue<long>());
        if (select.Has("max_values") && options.Count > 0 && max > options.Count)
        {
            select.Wrong(
                "options",
                "SELECT_COMPONENT_TOO_FEW_OPTIONS",
                $"There are {options.Count} options; max_values asks for {max}."
            );
        }

        if (min > max)
        {
            select.Wrong("min_values", "SELECT_COMPONENT_MIN_ABOVE_MAX", "min_values must not be above max_values.");
        }

        var chosen = options.Count(option => option!["default"]!.GetValue<bool>());
        if (chosen > max)
        {
            select.Wrong(
                "options",
                "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
                $"{chosen} options are chosen at first; max_values is {max}."
            );
        }
    }
}
