using System.Globalization;
using System.Text.Json;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Interactions;

/// <summary>What a person filled in, by the option's name. Every getter gives null when the option was left out or is of another kind.</summary>
public sealed class OptionValues
{
    private readonly Dictionary<string, JsonElement> values;
    private readonly Resolved resolved;

    internal OptionValues(IEnumerable<KeyValuePair<string, JsonElement>> values, Resolved resolved)
    {
        this.values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        this.resolved = resolved;
        foreach (var (name, value) in values)
        {
            this.values.TryAdd(name, value);
        }
    }

    public static OptionValues None { get; } = new([], Resolved.Nothing);

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>The text; of any other kind of value what the person typed.</summary>
    public string? Text(string name) =>
        Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.GetRawText();

    // While a person types, numbers come as strings.
    public long? Whole(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var whole) ? whole
        : long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var typed) ? typed
        : null;

    public double? Number(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number
        : double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var typed) ? typed
        : null;

    public bool? YesNo(string name) =>
        Find(name)?.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

    public Snowflake? Id(string name) => Snowflake.TryParse(Text(name), out var id) ? id : null;

    public User? User(string name) => Look(name, resolved.Users);

    public Member? Member(string name) => Look(name, resolved.Members);

    public Role? Role(string name) => Look(name, resolved.Roles);

    public Channel? Channel(string name) => Look(name, resolved.Channels);

    public Attachment? Attachment(string name) => Look(name, resolved.Attachments);

    private JsonElement? Find(string name) => values.TryGetValue(name, out var value) ? value : null;

    private T? Look<T>(string name, IReadOnlyDictionary<Snowflake, T>? map)
        where T : class => Id(name) is { } id ? map?.GetValueOrDefault(id) : null;
}
