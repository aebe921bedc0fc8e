using System.Globalization;
using System.Text.Json;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Page;

/// <summary>
/// Values as the page sends them: text, numbers, booleans and lists as they are; a person, role, channel or file as an object with one
/// field, such as <c>{"user":"123"}</c>.
/// </summary>
internal sealed class Given(World world, Recent<SimulatedFile> files)
{
    /// <summary>Values by name; an absent object has none.</summary>
    public Dictionary<string, object?> All(JsonElement? values) =>
        values is { ValueKind: JsonValueKind.Object } given
            ? given.EnumerateObject().ToDictionary(one => one.Name, one => Of(one.Value), StringComparer.Ordinal)
            : [];

    public IReadOnlyList<object> List(IReadOnlyList<JsonElement> values) => [.. values.Select(Of).OfType<object>()];

    /// <summary>A file that was handed over before.</summary>
    public SimulatedFile File(string key) =>
        files.Find(key) ?? throw new NotPossibleException("That file is no longer here; attach it again.");

    private object? Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
            JsonValueKind.Array => value.EnumerateArray().Select(Of).OfType<object>().ToList(),
            JsonValueKind.Object => Thing(value.EnumerateObject().First()),
            _ => null,
        };

    private object Thing(JsonProperty thing)
    {
        var key = thing.Value.GetString()!;
        return (object?)(thing.Name is "file" ? File(key) : Find(thing.Name, key))
            ?? throw new NotPossibleException($"That {thing.Name} is no longer here.");
    }

    private object? Find(string kind, string key)
    {
        var id = ulong.Parse(key, CultureInfo.InvariantCulture);
        return world.Do<object?>(() =>
            kind switch
            {
                "user" => world.User(id),
                "channel" => world.Channel(id),
                "role" => world.Servers.SelectMany(server => server.Roles).FirstOrDefault(role => role.Id == id),
                _ => null,
            }
        );
    }
}
