using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.Wire;

/// <summary>Discord's numbers for kinds of components.</summary>
internal static class ComponentKind
{
    public const int Row = 1;
    public const int Button = 2;
    public const int StringSelect = 3;
    public const int TextInput = 4;
    public const int UserSelect = 5;
    public const int RoleSelect = 6;
    public const int MentionableSelect = 7;
    public const int ChannelSelect = 8;
    public const int Section = 9;
    public const int Text = 10;
    public const int Thumbnail = 11;
    public const int Gallery = 12;
    public const int File = 13;
    public const int Separator = 14;
    public const int Container = 17;
    public const int Label = 18;
    public const int FileUpload = 19;
    public const int RadioGroup = 21;
    public const int CheckboxGroup = 22;
    public const int Checkbox = 23;

    public static bool IsEntitySelect(int kind) => kind is >= UserSelect and <= ChannelSelect;

    public static bool IsSelect(int kind) => kind is StringSelect || IsEntitySelect(kind);
}

/// <summary>Reads trees of components.</summary>
internal static class Components
{
    /// <summary>Every component, each before those inside it.</summary>
    public static IEnumerable<JsonObject> AllIn(JsonArray? components)
    {
        foreach (var component in components?.OfType<JsonObject>() ?? [])
        {
            yield return component;
            foreach (var inner in Inside(component))
            {
                yield return inner;
            }
        }
    }

    public static int KindOf(JsonObject component) =>
        component["type"] is JsonValue value && value.TryGetValue<int>(out var kind) ? kind : 0;

    private static IEnumerable<JsonObject> Inside(JsonObject component)
    {
        var single = (string[])["accessory", "component"];
        return AllIn(component["components"] as JsonArray)
            .Concat(
                single
                    .Select(name => component[name])
                    .OfType<JsonObject>()
                    .SelectMany(inner => Inside(inner).Prepend(inner))
            );
    }
}
