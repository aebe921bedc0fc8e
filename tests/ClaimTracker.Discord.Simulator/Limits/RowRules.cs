using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Limits;

/// <summary>Classic messages: up to five rows, each with up to five buttons or one select.</summary>
internal static class RowRules
{
    private const int MaxRows = 5;
    private const int MaxButtons = 5;

    private static readonly int[] Allowed =
    [
        ComponentKind.Button,
        ComponentKind.StringSelect,
        ComponentKind.UserSelect,
        ComponentKind.RoleSelect,
        ComponentKind.MentionableSelect,
        ComponentKind.ChannelSelect,
    ];

    public static JsonArray Check(Form message, ComponentScope scope) =>
        [.. message.Objects("components", MaxRows).Select(row => TopLevel(row, scope))];

    public static JsonObject Row(Form row, ComponentScope scope)
    {
        var shown = ComponentScope.Shown(row);
        var inside = row.Objects("components", MaxButtons, min: 1, required: true);
        shown["components"] = new JsonArray([.. inside.Select(component => Inside(component, scope))]);
        if (inside.Count > 1 && inside.Any(c => ComponentKind.IsSelect(Components.KindOf(c.Json))))
        {
            row.Wrong(
                "components",
                "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                "The specified component exceeds the maximum width"
            );
        }

        return shown;
    }

    private static JsonNode? TopLevel(Form row, ComponentScope scope) =>
        ComponentScope.Kind(row, ComponentKind.Row) is null ? null : Row(row, scope);

    private static JsonNode? Inside(Form component, ComponentScope scope) =>
        ComponentScope.Kind(component, Allowed) switch
        {
            null => null,
            ComponentKind.Button => ButtonRules.Check(component, scope),
            _ => SelectRules.Check(component, scope),
        };
}
