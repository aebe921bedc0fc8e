using System.Text.Json;

namespace ClaimTracker.Discord.Commands;

/// <summary>
/// Whether Discord already holds a command as it is defined here. Discord adds fields of its own and spells out defaults, so what is
/// absent here needs to be absent, null, false or empty there.
/// </summary>
internal static class CommandComparison
{
    // What a definition can say. Everything else that Discord sends (ids, versions, its own localisations) is its own business.
    private static readonly string[] Defined =
    [
        "name",
        "name_localizations",
        "description",
        "description_localizations",
        "options",
        "default_member_permissions",
        "nsfw",
        "required",
        "choices",
        "value",
        "autocomplete",
        "min_value",
        "max_value",
        "min_length",
        "max_length",
        "channel_types",
    ];

    // Where a global command is offered; Discord fills these in for those of one server too.
    private static readonly string[] Places = ["contexts", "integration_types"];

    public static bool IsSame(JsonElement ours, JsonElement theirs) =>
        Type(ours) == Type(theirs)
        && Defined.All(name => IsSameValue(Find(ours, name), Find(theirs, name)))
        && Places.All(name => Find(ours, name) is not { } here || IsSameSet(here, Find(theirs, name)));

    private static bool IsSameValue(JsonElement? ours, JsonElement? theirs) =>
        (ours, theirs) switch
        {
            ({ ValueKind: JsonValueKind.Array } left, { ValueKind: JsonValueKind.Array } right) => IsSameList(
                left,
                right
            ),
            ({ ValueKind: JsonValueKind.Number } left, { ValueKind: JsonValueKind.Number } right) => left.GetDouble()
                .Equals(right.GetDouble()),
            ({ } left, { } right) => JsonElement.DeepEquals(left, right),
            _ => IsDefault(ours) && IsDefault(theirs),
        };

    private static bool IsSameList(JsonElement ours, JsonElement theirs) =>
        ours.GetArrayLength() == theirs.GetArrayLength()
        && ours.EnumerateArray()
            .Zip(theirs.EnumerateArray())
            .All(pair =>
                pair.First.ValueKind == JsonValueKind.Object && pair.Second.ValueKind == JsonValueKind.Object
                    ? IsSame(pair.First, pair.Second)
                    : JsonElement.DeepEquals(pair.First, pair.Second)
            );

    private static bool IsSameSet(JsonElement ours, JsonElement? theirs) =>
        theirs is { ValueKind: JsonValueKind.Array } there
        && ours.EnumerateArray()
            .Select(item => item.GetRawText())
            .ToHashSet(StringComparer.Ordinal)
            .SetEquals(there.EnumerateArray().Select(item => item.GetRawText()));

    private static bool IsDefault(JsonElement? value) =>
        value is null
        || value.Value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.False => true,
            JsonValueKind.Array => value.Value.GetArrayLength() == 0,
            JsonValueKind.Object => !value.Value.EnumerateObject().Any(),
            JsonValueKind.String => value.Value.GetString() is "",
            _ => false,
        };

    private static int Type(JsonElement command) => Find(command, "type") is { } type ? type.GetInt32() : 1;

    private static JsonElement? Find(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
