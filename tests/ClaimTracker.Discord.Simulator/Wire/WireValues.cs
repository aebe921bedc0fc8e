using System.Globalization;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Wire;

/// <summary>How Discord writes ids, times and permissions in JSON: all of them are strings.</summary>
internal static class WireValues
{
    public static string Wire(this ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Wire(this DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    public static string Wire(this Permissions permissions) =>
        ((ulong)permissions).ToString(CultureInfo.InvariantCulture);

    public static JsonArray Ids(IEnumerable<ulong> ids) => [.. ids.Select(id => (JsonNode)id.Wire())];

    public static JsonArray List(IEnumerable<JsonObject> items) => [.. items];

    public static bool TryId(JsonNode? node, out ulong id)
    {
        id = 0;
        return node is JsonValue value
            && value.TryGetValue<string>(out var text)
            && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}
