using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.People;

/// <summary>What a person chose in a select, checked as Discord's own program does.</summary>
internal static class SelectedValues
{
    public static JsonArray Of(JsonObject select, IReadOnlyList<object> chosen, Resolved resolved)
    {
        var min = select["min_values"]?.GetValue<int>() ?? 1;
        var max = select["max_values"]?.GetValue<int>() ?? 1;
        if (chosen.Count < min || chosen.Count > max)
        {
            throw new NotPossibleException(
                $"The select \"{select["custom_id"]}\" takes {min} to {max} values; got {chosen.Count}."
            );
        }

        return
        [
            .. chosen.Select(value => (JsonNode)Value(select, value is Person person ? person.User : value, resolved)),
        ];
    }

    private static string Value(JsonObject select, object chosen, Resolved resolved) =>
        (Components.KindOf(select), chosen) switch
        {
            (ComponentKind.UserSelect or ComponentKind.MentionableSelect, User) => resolved.Add(chosen),
            (ComponentKind.RoleSelect or ComponentKind.MentionableSelect, Role) => resolved.Add(chosen),
            (ComponentKind.ChannelSelect, Channel) => resolved.Add(chosen),
            (ComponentKind.StringSelect or ComponentKind.RadioGroup or ComponentKind.CheckboxGroup, string text) =>
                Option(select, text),
            _ => throw new NotPossibleException(
                $"The select \"{select["custom_id"]}\" does not take a {chosen.GetType().Name}."
            ),
        };

    public static string Option(JsonObject select, string text)
    {
        var options = (select["options"] as JsonArray ?? []).Select(SeenOption.Of).ToList();
        return options.Find(option => option.Label == text || option.Value == text)?.Value
            ?? throw new NotPossibleException(
                $"There is no option \"{text}\"; there are: {string.Join(", ", options.Select(o => o.Label))}."
            );
    }
}
