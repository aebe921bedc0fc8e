using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Limits;

/// <summary>Discord's limits for modals: one to five labels or texts, a label holding one field.</summary>
internal static class ModalRules
{
    private const int MaxTopLevel = 5;
    private const int MaxLabel = 45;
    private const int MaxInput = 4000;
    private const int MaxFiles = 10;

    private static readonly int[] InLabel =
    [
        ComponentKind.TextInput,
        ComponentKind.StringSelect,
        ComponentKind.UserSelect,
        ComponentKind.RoleSelect,
        ComponentKind.MentionableSelect,
        ComponentKind.ChannelSelect,
        ComponentKind.FileUpload,
        ComponentKind.RadioGroup,
        ComponentKind.CheckboxGroup,
        ComponentKind.Checkbox,
    ];

    public static JsonObject Check(Form modal)
    {
        var scope = new ComponentScope(isModal: true, []);
        var shown = new JsonObject
        {
            ["custom_id"] = modal.Text("custom_id", 100, min: 1, required: true),
            ["title"] = modal.Text("title", MaxLabel, min: 1, required: true),
        };
        var components = new JsonArray([
            .. modal.Objects("components", MaxTopLevel, min: 1, required: true).Select(form => TopLevel(form, scope)),
        ]);
        ComponentScope.Number(components, modal);
        shown["components"] = components;
        return shown;
    }

    // A row with one text input is the older form, which Discord still accepts.
    private static JsonNode? TopLevel(Form form, ComponentScope scope) =>
        ComponentScope.Kind(form, ComponentKind.Row, ComponentKind.Text, ComponentKind.Label) switch
        {
            ComponentKind.Row => Row(form, scope),
            ComponentKind.Text => LayoutRules.Text(form),
            ComponentKind.Label => Label(form, scope),
            _ => null,
        };

    private static JsonObject Label(Form form, ComponentScope scope)
    {
        var shown = ComponentScope.Shown(form);
        shown["label"] = form.Text("label", MaxLabel, min: 1, required: true);
        if (form.Text("description", 100) is { Length: > 0 } description)
        {
            shown["description"] = description;
        }

        if (form.Object("component", required: true) is { } inner)
        {
            shown["component"] = Field(inner, scope);
        }

        return shown;
    }

    private static JsonObject Row(Form form, ComponentScope scope)
    {
        var shown = ComponentScope.Shown(form);
        var inside = form.Objects("components", 1, min: 1, required: true);
        shown["components"] = new JsonArray([.. inside.Select(RowInput)]);
        return shown;

        JsonNode? RowInput(Form input)
        {
            if (ComponentScope.Kind(input, ComponentKind.TextInput) is null)
            {
                return null;
            }

            var field = Input(input, scope);
            field["label"] = input.Text("label", MaxLabel, min: 1, required: true);
            return field;
        }
    }

    private static JsonNode? Field(Form form, ComponentScope scope)
    {
        var kind = ComponentScope.Kind(form, InLabel);
        if (kind is not null && form.Has("label"))
        {
            form.Wrong("label", "COMPONENT_LABEL_NOT_ALLOWED", "A field inside a label has no label of its own.");
        }

        return kind switch
        {
            null => null,
            ComponentKind.TextInput => Input(form, scope),
            ComponentKind.FileUpload => Upload(form, scope),
            ComponentKind.RadioGroup => Group(form, scope, minOptions: 2),
            ComponentKind.CheckboxGroup => Group(form, scope, minOptions: 1),
            ComponentKind.Checkbox => Checkbox(form, scope),
            _ => SelectRules.Check(form, scope),
        };
    }

    private static JsonObject Input(Form form, ComponentScope scope)
    {
        var shown = ComponentScope.Shown(form);
        shown["custom_id"] = scope.CustomId(form);
        shown["style"] = form.OneOf("style", [1, 2], required: true);
        shown["min_length"] = form.Whole("min_length", 0, MaxInput);
        shown["max_length"] = form.Whole("max_length", 1, MaxInput);
        shown["value"] = form.Text("value", MaxInput);
        shown["placeholder"] = form.Text("placeholder", 100);
        shown["required"] = form.Flag("required", otherwise: true);
        if (shown["min_length"]?.GetValue<long>() > shown["max_length"]?.GetValue<long>())
        {
            form.Wrong("min_length", "TEXT_INPUT_MIN_ABOVE_MAX", "min_length must not be above max_length.");
        }

        return shown;
    }

    private static JsonObject Upload(Form form, ComponentScope scope)
    {
        var shown = ComponentScope.Shown(form);
        shown["custom_id"] = scope.CustomId(form);
        shown["min_values"] = form.Whole("min_values", 0, MaxFiles) ?? 1;
        shown["max_values"] = form.Whole("max_values", 1, MaxFiles) ?? 1;
        shown["required"] = form.Flag("required", otherwise: true);
        shown["file_types"] = form.Texts("file_types", MaxFiles);
        return shown;
    }

    private static JsonObject Group(Form form, ComponentScope scope, int minOptions)
    {
        var shown = ComponentScope.Shown(form);
        shown["custom_id"] = scope.CustomId(form);
        var options = SelectRules.Options(form, minOptions, 10);
        shown["options"] = options;
        shown["required"] = form.Flag("required", otherwise: true);
        if (Components.KindOf(form.Json) is ComponentKind.CheckboxGroup)
        {
            shown["min_values"] = form.Whole("min_values", 0, 10) ?? 1;
            shown["max_values"] = form.Whole("max_values", 1, 10) ?? options.Count;
        }

        return shown;
    }

    private static JsonObject Checkbox(Form form, ComponentScope scope)
    {
        var shown = ComponentScope.Shown(form);
        shown["custom_id"] = scope.CustomId(form);
        shown["default"] = form.Flag("default");
        return shown;
    }
}
