using System.Text.Json;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>What Discord refuses although no schema of its document says so: rules over several fields, and limits that the document sets too high.</summary>
public static class ExtraRules
{
    private const int CallbackMessage = 4;
    private const int CallbackUpdate = 7;
    private const int CallbackChoices = 8;
    private const int CallbackModal = 9;

    /// <summary>What is wrong with the body of a call; empty for calls without such rules.</summary>
    /// <param name="operationId">As in the document, such as <c>create_message</c>.</param>
    /// <param name="body">Of any shape: what the schema refuses already is passed over here.</param>
    /// <param name="hasFiles">Files came with the body.</param>
    public static IReadOnlyList<string> Problems(string operationId, JsonElement body, bool hasFiles)
    {
        var rules = new Rules();
        switch (operationId)
        {
            case "create_message" or "execute_webhook":
                MessageRules.CheckNew(rules, body, Place.Root, hasFiles);
                break;
            case "update_message" or "update_webhook_message" or "update_original_webhook_message":
                MessageRules.CheckEdit(rules, body, Place.Root);
                break;
            case "create_thread" when body.Field("message") is { } message:
                MessageRules.CheckNew(rules, message, Place.Root.At("message"), hasFiles);
                break;
            case "create_interaction_response":
                CheckCallback(rules, body, hasFiles);
                break;
            case "bulk_set_application_commands" or "bulk_set_guild_application_commands":
                CommandRules.CheckAll(rules, body);
                break;
            case "create_application_command" or "create_guild_application_command":
                CommandRules.Check(rules, body, Place.Root);
                break;
        }

        return rules.Problems;
    }

    private static void CheckCallback(Rules rules, JsonElement body, bool hasFiles)
    {
        var place = Place.Root.At("data");
        var data = body.Field("data") ?? default;
        switch (body.Whole("type"))
        {
            case CallbackMessage:
                MessageRules.CheckNew(rules, data, place, hasFiles);
                break;
            case CallbackUpdate:
                MessageRules.CheckEdit(rules, data, place);
                break;
            case CallbackChoices:
                CommandRules.CheckChoices(rules, data, place);
                break;
            case CallbackModal:
                ComponentRules.CheckModal(rules, data, place);
                break;
        }
    }
}

/// <summary>The problems found so far by rules.</summary>
internal sealed class Rules
{
    private readonly List<string> problems = [];

    public IReadOnlyList<string> Problems => problems;

    public void Refuse(bool isWrong, Place place, string text)
    {
        if (isWrong)
        {
            problems.Add(new Problem(place, text).ToString());
        }
    }

    /// <summary>Refuses each value that came before.</summary>
    public void RefuseRepeats(IEnumerable<(Place Place, string Value)> values, string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, value) in values)
        {
            Refuse(!seen.Add(value), place, $"{text} '{value}' comes twice");
        }
    }
}

/// <summary>Reading fields of a value that may have any shape: what is not as expected is absent.</summary>
internal static class JsonFields
{
    /// <summary>The field, unless it is absent or null.</summary>
    public static JsonElement? Field(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(name, out var field)
        && field.ValueKind != JsonValueKind.Null
            ? field
            : null;

    public static string? Text(this JsonElement value, string name) =>
        value.Field(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static long? Whole(this JsonElement value, string name) =>
        value.Field(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var whole)
            ? whole
            : null;

    public static bool IsTrue(this JsonElement value, string name) =>
        value.Field(name) is { ValueKind: JsonValueKind.True };

    /// <summary>The items of a list field with their places.</summary>
    public static IEnumerable<(Place Place, JsonElement Item)> Items(
        this JsonElement value,
        string name,
        Place place
    ) => value.Field(name) is { ValueKind: JsonValueKind.Array } list ? list.Items(place.At(name)) : [];

    public static IEnumerable<(Place Place, JsonElement Item)> Items(this JsonElement list, Place place) =>
        list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select((item, index) => (place.At(index), item))
            : [];

    public static bool HasItems(this JsonElement value, string name) =>
        value.Field(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0;

    public static int LengthInRunes(this string text) => text.EnumerateRunes().Count();
}
